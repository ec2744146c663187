import { dayOf } from '@cdw/kernel/as-of.ts';
import { note, type Row, reference, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft, FactRow, FactSpec } from '@cdw/kernel/facts/fact.ts';
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
import { checkTogether } from './check-together.ts';
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
  right: (way, input, viewer) => (way === 'CORRECT' ? mayName(input, viewer) : undefined),
  checkWithdrawal: checkWithdrawn,
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

/** Nobody becomes a party by what others correct: who acts for the party as it is to be has to agree, or only follows. */
function mayName(input: Row, viewer: Viewer): ReturnType<NonNullable<FactSpec['right']>> {
  const { fact, organisation, space, creativeHub, role } = input as Readonly<Record<string, string | null | undefined>>;
  if ([organisation, space, creativeHub, role].every((given) => given === undefined)) return undefined;
  return {
    refers: [
      ...(space ? [{ to: SPACE, key: space }] : []),
      ...(creativeHub ? [{ to: CREATIVE_HUB, key: creativeHub }] : []),
    ],
    permit: async ({ tables: own, referred, row }) => {
      const tables = own as Tables;
      const where = { id: fact ?? '', partnershipId: row.id };
      const party = await tables.partnershipParty.findFirst({ where });
      if (!party) return;
      const next: Party = {
        role: (role as Party['role'] | undefined) ?? party.role,
        organisationId: organisation === undefined ? party.organisationId : organisation,
        spaceId: space === undefined ? party.spaceId : space,
        creativeHubId: creativeHub === undefined ? party.creativeHubId : creativeHub,
      };
      if (next.role === 'MONITOR') return;
      permitOrganisations(viewer, actingFor(next, referred), 'an organisation that acts for the party as it is to be');
    },
  };
}

/** What is left has to be a partnership still, and its rights join parties. */
async function checkWithdrawn(
  row: FactRow,
  { tables: own, faults, rows }: Parameters<NonNullable<FactSpec['checkWithdrawal']>>[1],
): Promise<void> {
  const tables = own as unknown as Tables;
  const partnership = await tables.partnership.findUniqueOrThrow({ where: { id: String(row.partnershipId) } });
  const rights = await tables.accessRight.findMany({ where: { partnershipId: partnership.id } });
  const requested = partnership.requestedRights as unknown as FactRow[];
  const left = rows.filter(({ id }) => id !== row.id);
  const joined = [...rights, ...requested] as unknown as FactRow[];
  const facts = ({ part }: { part: string }) => (part === 'parties' ? left : joined);
  checkTogether(partnership, facts, { faults, path: 'input.fact', referred: undefined as never }, () => 'input.fact');
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
