import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { referenceTo } from '@cdw/kernel/writing/references.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedName, checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { ORGANISATION } from '../foreign.ts';
import { WRITE } from '../input-fields.ts';
import { LEDGER } from '../ledger.ts';
import { newHub } from '../new-hub.ts';
import { placesNamed, sited } from '../sited.ts';
import type { Tables } from '../snapshots.ts';
import { HubGeneration } from '../types/hub-generation.ts';
import { HubSiteInput } from '../types/hub-site-input.ts';

const RegisterHubInput = builder.inputType('RegisterHubInput', {
  description: 'A creative hub that the graph does not know yet. What is not known of it is left out.',
  fields: (t) => ({
    name: t.localized('Its name; 200 characters at most.'),
    slug: t.string({ description: 'Stable readable name in addresses; made of the name when left out.' }),
    description: t.field({ type: 'LocalizedTextInput', description: 'What it is; 2,000 characters at most.' }),
    operator: t.id({
      description: 'Identifier of the organisation that runs it (`org_…`). Without it only the agency may register it.',
    }),
    site: t.field({ type: HubSiteInput, required: true, description: 'Where it is.' }),
    generations: t.field({ type: [HubGeneration], description: 'The rounds of public support that took it up.' }),
    launchedOn: t.field({
      type: 'PartialDate',
      description: 'When it began its work, from when it is ACTIVE; without it its status is UNKNOWN.',
    }),
    website: t.field({ type: 'URL', description: 'Its web site.' }),
    note: t.note(),
    sources: t.sources(),
  }),
});

builder.mutationField('registerHub', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Adds a creative hub, run by an organisation of the viewer.',
    authScopes: WRITE,
    args: { input: t.arg({ type: RegisterHubInput, required: true, description: 'What is known of the hub.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer } = context;
      const { operator = null, launchedOn = null } = input;
      const refers = [
        ...referenceTo(ORGANISATION, operator, 'input.operator'),
        ...placesNamed('input.site', input.site),
      ];
      const intent = { mutation: 'registerHub', input, refers };
      const id = await written<Tables>(context, 'hubs', intent, async (tables, faults, referred) => {
        permitOrganisations(viewer, operator ? [operator] : [], 'the organisation that operates the hub');
        const name = checkedName(faults, 'input.name', input.name);
        const given = input.description;
        const description =
          given && checkedTexts(faults, 'input.description', 'description', given, NOTE_CHARACTERS_MAX);
        const note = checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX);
        const site = sited(faults, 'input.site', input.site, referred);
        const isTaken = async (key: string) => (await tables.creativeHub.count({ where: { slug: key } })) > 0;
        const slug = await newSlug(faults, input.slug, name.nameFr, isTaken);
        const sourceKeys = await keepSources(tables, 'hubs', input.sources, faults);
        faults.settle();
        const generations = [...new Set(input.generations ?? [])];
        const website = input.website?.href ?? null;
        const hub = { id: newId('hub'), slug, ...description, generations, launchedOn, website, note, sourceKeys };
        const deed = { type: 'CreativeHub', id: hub.id, kind: 'REGISTERED', actor: viewer.actor } as const;
        await recorded(LEDGER, tables, deed, () => newHub(tables, { hub, name, site, operator }));
        return hub.id;
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
