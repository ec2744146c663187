import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { type Right, written } from '@cdw/kernel/writing/written.ts';
import { AccessRightInput } from '../../access-right/access-right-input.ts';
import { newRight } from '../../access-right/new-right.ts';
import { plansNamed } from '../../access-right/right-terms.ts';
import { builder } from '../../builder.ts';
import { WRITE } from '../../input-fields.ts';
import { LEDGER } from '../../ledger.ts';
import { REQUESTED_RIGHTS_MAX } from '../../limits.ts';
import type { Tables } from '../../snapshots.ts';
import { PARTNERSHIP } from '../change-partnership.ts';
import { keepersOf } from '../keepers.ts';
import { newParties, partiesNamed, partyOf } from '../new-parties.ts';
import { newPartnership } from '../new-partnership.ts';
import { PartnershipKind } from '../partnership-kind.ts';
import { PartnershipPartyInput } from '../partnership-party-input.ts';

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
      const asked = (input.accessRights ?? []).map((right, place) => ({ right, path: `input.accessRights.${place}` }));
      const right: Right<Tables, string[]> = {
        refers: async () => partiesNamed(input.parties),
        permit: async ({ referred }) => {
          const keepers = keepersOf(input.parties.map(partyOf), referred);
          permitOrganisations(viewer, keepers, PARTNERSHIP.who);
          return keepers;
        },
      };
      const refers = asked.flatMap((one) => plansNamed(one.path, one.right));
      const intent = { mutation: 'proposePartnership', input, right, refers };
      const id = await written(context, 'partnerships', intent, async (tables, faults, referred, keepers) => {
        const parties = newParties(faults, input.kind, input.parties, referred);
        const title = checkedTexts(faults, 'input.title', 'title', input.title, NAME_CHARACTERS_MAX);
        const description =
          input.description &&
          checkedTexts(faults, 'input.description', 'description', input.description, NOTE_CHARACTERS_MAX);
        const note = checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX);
        if (asked.length > REQUESTED_RIGHTS_MAX) {
          faults.add(
            'input.accessRights',
            'TOO_MANY',
            `${asked.length} are asked for; ${REQUESTED_RIGHTS_MAX} are the most.`,
          );
        }
        const requestedRights = asked.map(({ right, path }) => newRight(faults, path, right, parties, referred));
        const isTaken = async (key: string) => (await tables.partnership.count({ where: { slug: key } })) > 0;
        const slug = await newSlug(faults, input.slug, title.titleFr, isTaken);
        const sourceKeys = await keepSources(tables, 'partnerships', input.sources, faults);
        faults.settle();
        const partnership = { id: newId('prt'), slug, kind: input.kind, ...title, ...description, note, sourceKeys };
        const deed = {
          type: 'Partnership',
          id: partnership.id,
          kind: 'PROPOSED',
          actor: viewer.actor,
          concerned: keepers,
        } as const;
        await recorded(LEDGER, tables, deed, () =>
          newPartnership(tables, { partnership, parties, requestedRights, on: input.on }),
        );
        return partnership.id;
      });
      return await loadReferred(context.load.partnership, id);
    },
  }),
);
