import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedName, checkedText } from '@cdw/kernel/writing/texts.ts';
import { byOrganisations, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { WRITE } from '../input-fields.ts';
import { LEDGER } from '../ledger.ts';
import { ORGANISATION } from '../named.ts';
import { newSpace } from '../new-space.ts';
import { placed } from '../placed.ts';
import { checkedHours } from '../space/checked-hours.ts';
import { Facility } from '../space/facility.ts';
import { SpaceKind } from '../space/space-kind.ts';
import type { Tables } from '../tables.ts';
import { PremisesInput } from '../types/premises-input.ts';

const RegisterSpaceInput = builder.inputType('RegisterSpaceInput', {
  description: 'A space that the graph does not know yet. What is not known of it is left out.',
  fields: (t) => ({
    kind: t.field({ type: SpaceKind, required: true, description: 'What sort of place it is.' }),
    name: t.localized('Its name; 200 characters at most.'),
    slug: t.string({ description: 'Stable readable name in addresses; made of the name when left out.' }),
    operator: t.id({ required: true, description: 'Identifier of the organisation that runs it; begins with `org_`.' }),
    premises: t.field({ type: PremisesInput, required: true, description: 'Where it is.' }),
    openedOn: t.field({
      type: 'PartialDate',
      description: 'When it opened, or will; without it its status is UNKNOWN.',
    }),
    openingHours: t.string({ description: 'When it is open, in the syntax of OpenStreetMap.' }),
    website: t.field({ type: 'URL', description: 'Its web site.' }),
    facilities: t.field({ type: [Facility], description: 'What its users may use.' }),
    note: t.note(),
    sources: t.sources(),
  }),
});

builder.mutationField('registerSpace', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'Adds a space, run by an organisation of the viewer.',
    authScopes: WRITE,
    args: { input: t.arg({ type: RegisterSpaceInput, required: true, description: 'What is known of the space.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer } = context;
      const id = await written<Tables>(
        context,
        'spaces',
        {
          mutation: 'registerSpace',
          input,
          right: byOrganisations(viewer, async () => [input.operator], 'the organisation that operates the space'),
        },
        async (tables, faults) => {
          const name = checkedName(faults, 'input.name', input.name);
          const note = checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX);
          const hours = input.openingHours ? checkedHours(faults, 'input.openingHours', input.openingHours) : null;
          const find = (key: string) => tables.organisation.findUnique({ where: { id: key } });
          await named(faults, 'input.operator', input.operator, ORGANISATION, find);
          const premises = await placed(tables, faults, 'input.premises', input.premises);
          const isTaken = async (key: string) => (await tables.space.count({ where: { slug: key } })) > 0;
          const slug = await newSlug(faults, input.slug, name.nameFr, isTaken);
          const sourceKeys = await keepSources(tables, 'spaces', input.sources, faults);
          faults.settle();
          const space = { id: newId('spc'), slug, name, note, openingHours: hours, premises, sourceKeys };
          const deed = { type: 'Space', id: space.id, kind: 'REGISTERED', actor: viewer.actor } as const;
          await recorded(LEDGER, tables, deed, () => newSpace(tables, input, space));
          return space.id;
        },
      );
      return await loadReferred(context.load.space, id);
    },
  }),
);
