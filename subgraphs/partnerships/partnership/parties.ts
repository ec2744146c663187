import { dayOf } from '@cdw/kernel/as-of.ts';
import { note, type Row, reference, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft, FactSpec, Way } from '@cdw/kernel/facts/fact.ts';
import { holding } from '@cdw/kernel/holding.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { builder } from '../builder.ts';
import type { PartnershipParty } from '../generated/prisma/client.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { CREATIVE_HUB, ORGANISATION, SPACE } from '../references/foreign.ts';
import { Organisation } from '../references/organisation.ts';
import { Space } from '../references/space.ts';
import type { Tables } from '../tables.ts';
import { actingFor, type Party } from './keepers.ts';
import { partnershipFact } from './partnership.ts';
import { PartyRole } from './party-role.ts';

export const partyColumns = {
  role: value(PartyRole, 'What the party is to the partnership.', { isRequired: true }),
  organisation: reference(ORGANISATION, 'The party, where it is an organisation.', {
    type: Organisation,
    column: 'organisationId',
  }),
  space: reference(SPACE, 'The party, where it is a space, for which its operator acts.', {
    type: Space,
    column: 'spaceId',
  }),
  creativeHub: reference(CREATIVE_HUB, 'The party, where it is a creative hub, for which its operators act.', {
    type: CreativeHub,
    column: 'creativeHubId',
  }),
  note: note('this part'),
};

export const parties = partnershipFact({
  type: 'PartnershipParty',
  name: 'PartnershipParty',
  noun: 'party',
  table: 'partnershipParty',
  owner: 'partnershipId',
  prefix: 'pty',
  part: 'parties',
  holds: ['role', 'organisationId', 'spaceId', 'creativeHubId'],
  orderColumn: 'position',
  columns: partyColumns,
  complete: identified,
  right: mayMend,
  period: 'When the party takes, or took, part.',
  lists: { history: ['partyHistory', 'Who takes, or took, part at any time, in the order of the sources.'] },
  rows: 'partiesOfPartnership',
});

/** A party is exactly one of the three that it can be. */
function identified(row: Row, { place = 0, faults, path }: Draft): Row {
  const named = [row.organisationId, row.spaceId, row.creativeHubId].filter((id) => id !== null && id !== undefined);
  if (named.length !== 1) {
    faults.add(
      path,
      'INVALID',
      'names not exactly one of `organisation`, `space` and `creativeHub`. Give one of them.',
    );
  }
  if (row.role === 'MONITOR' && !row.organisationId) {
    faults.add(path, 'INVALID', 'follows the partnership as a MONITOR, which only an organisation can. Name that one.');
  }
  return { ...row, position: row.position ?? place + 1 };
}

/**
 * Nobody is made another party by what others correct, nor kept from taking part: who acts for the party agrees, as it was and as it is to
 * be. One that only follows the partnership is named by the others.
 */
function mayMend(way: Way, input: Row, viewer: Viewer): ReturnType<NonNullable<FactSpec['right']>> {
  const { fact, organisation, space, creativeHub, role, from, through } = input as Readonly<
    Record<string, string | null | undefined>
  >;
  const isOfNote = [organisation, space, creativeHub, role, from, through].every((given) => given === undefined);
  if (way === 'CORRECT' && isOfNote) return undefined;
  return {
    refers: [
      ...(space ? [{ to: SPACE, key: space }] : []),
      ...(creativeHub ? [{ to: CREATIVE_HUB, key: creativeHub }] : []),
    ],
    permit: async ({ tables: own, referred, row }) => {
      const where = { id: fact ?? '', partnershipId: row.id };
      const party = await (own as Tables).partnershipParty.findFirst({ where });
      if (!party) return;
      const permit = (one: Party, which: string) => {
        if (one.role !== 'MONITOR') permitOrganisations(viewer, actingFor(one, referred), which);
      };
      permit(party, 'an organisation that acts for the party');
      if (way !== 'CORRECT') return;
      const next: Party = {
        role: (role as Party['role'] | undefined) ?? party.role,
        organisationId: organisation === undefined ? party.organisationId : organisation,
        spaceId: space === undefined ? party.spaceId : space,
        creativeHubId: creativeHub === undefined ? party.creativeHubId : creativeHub,
      };
      permit(next, 'an organisation that acts for the party as it is to be');
    },
  };
}

builder.objectFields('Partnership', (t) => ({
  parties: t.field({
    type: ['PartnershipParty'],
    description: 'Who takes part on the day asked for, in the order of the sources.',
    args: {
      role: t.arg({ type: [PartyRole], description: 'In one of these roles.' }),
      asOf: t.arg.asOf(),
    },
    resolve: async (partnership, args, { load }) => {
      const taking = await partiesOn(partnership, dayOf(partnership, args), load);
      return args.role?.length ? taking.filter(({ role }) => args.role?.includes(role)) : taking;
    },
  }),
  monitoredBy: t.field({
    type: [Organisation],
    nullable: { list: false, items: true },
    description: 'The organisations that follow the partnership on the day asked for, to learn from it.',
    args: { asOf: t.arg.asOf() },
    resolve: async (partnership, args, { load }) =>
      (await partiesOn(partnership, dayOf(partnership, args), load)).flatMap(({ role, organisationId: id }) =>
        role === 'MONITOR' && id ? [{ id }] : [],
      ),
  }),
}));

type PartyLoader = { readonly partiesOfPartnership: { readonly load: (id: string) => Promise<PartnershipParty[]> } };

const partiesOn = async ({ id }: { id: string }, day: Parameters<typeof holding>[1], load: PartyLoader) =>
  holding(await load.partiesOfPartnership.load(id), day);
