import { newFact, patchOf } from '@cdw/kernel/facts/change-fact.ts';
import { referencesOf } from '@cdw/kernel/facts/define-fact.ts';
import { saveFacts } from '@cdw/kernel/facts/save-facts.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { type Right, written } from '@cdw/kernel/writing/written.ts';
import { AccessRightInput } from '../../access-right/access-right-input.ts';
import { termsColumns } from '../../access-right/terms.ts';
import { builder } from '../../builder.ts';
import { WRITE } from '../../input-fields.ts';
import type { Tables } from '../../tables.ts';
import { keepersOf } from '../keepers.ts';
import { parties } from '../parties.ts';
import { PARTNERSHIP } from '../partnership.ts';
import { PartnershipKind } from '../partnership-kind.ts';
import { PartnershipPartyInput } from '../partnership-party-input.ts';
import { factsProposed, partiesNamed, partyOf } from '../proposal.ts';
import { statuses } from '../statuses.ts';

const ProposePartnershipInput = builder.inputType('ProposePartnershipInput', {
  description: 'A partnership that is to be signed by its parties.',
  fields: (t) => ({
    kind: t.field({ type: PartnershipKind, required: true, description: 'What sort of partnership it is.' }),
    title: t.localized('What it is called; 200 characters at most.'),
    description: t.field({ type: 'LocalizedTextInput', description: 'What it is; 2,000 characters at most.' }),
    slug: t.string({ description: 'Stable readable name in addresses; made of the title when left out.' }),
    parties: t.field({
      type: [PartnershipPartyInput],
      required: true,
      description:
        'Who takes part: at least two, 50 at most. All but a MONITOR, which is an organisation, have to sign.',
    }),
    accessRights: t.field({
      type: [AccessRightInput],
      description: 'The access rights that are asked for, 50 at most. They hold from when the partnership is at work.',
    }),
    on: t.date('When it is proposed'),
    note: t.note(),
    sources: t.sources(),
  }),
});

builder.mutationField('proposePartnership', (t) =>
  t.field({
    type: 'Partnership',
    nullable: true,
    description:
      'Proposes a partnership, by an organisation that is a party or operates one. Nothing of it holds until all have signed.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: ProposePartnershipInput, required: true, description: 'What is proposed, to whom.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { viewer } = context;
      const right: Right<Tables, string[]> = {
        refers: async () => partiesNamed(input.parties),
        permit: async ({ referred }) => {
          const keepers = keepersOf(input.parties.map(partyOf), referred);
          permitOrganisations(viewer, keepers, PARTNERSHIP.who);
          return keepers;
        },
      };
      const asked = input.accessRights ?? [];
      const refers = asked.flatMap((one, place) => referencesOf(termsColumns, one, `input.accessRights.${place}`));
      const intent = { mutation: 'proposePartnership', input, right, refers };
      const id = await written(context, 'partnerships', intent, async (tables, faults, referred, keepers) => {
        const row = { id: newId('prt') };
        const { kind, title, description = null, note = null } = input;
        const sourceKeys = await keepSources(tables, 'partnerships', input.sources, faults);
        const edit = { tables, faults, referred, row, sourceKeys };
        const details = patchOf(PARTNERSHIP.details, { kind, title, description, note }, edit);
        const facts = await factsProposed({ ...row, kind, parties: input.parties, rights: asked }, edit);
        const proposed = await newFact(statuses, edit, { status: 'PROPOSED' }, { validFrom: input.on }, 'input');
        const isTaken = async (key: string) => (await tables.partnership.count({ where: { slug: key } })) > 0;
        const slug = await newSlug(faults, input.slug, title.fr, isTaken);
        faults.settle();
        const { actor } = viewer;
        const deed = { type: 'Partnership', ...row, kind: 'PROPOSED', actor, concerned: keepers } as const;
        await recorded(PARTNERSHIP.ledger, tables, deed, async () => {
          const { requestedRights } = facts;
          const columns = {
            ...row,
            ...PARTNERSHIP.initial,
            ...details,
            ...validity({}),
            slug,
            requestedRights,
            sourceKeys,
          };
          await tables.partnership.create({ data: columns as never });
          await saveFacts(PARTNERSHIP, parties, edit, { before: [], after: facts.parties, path: 'input.parties' });
          await saveFacts(PARTNERSHIP, statuses, edit, { before: [], after: [proposed], path: 'input.on' });
        });
        return row.id;
      });
      return await loadWritten(context.load.partnership, id);
    },
  }),
);
