import { localizedColumns } from '@cdw/kernel/language.ts';
import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedName, checkedText } from '@cdw/kernel/writing/texts.ts';
import { AGENCY_BY_FIELD, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { WRITE } from '../input-fields.ts';
import { LEDGER } from '../ledger.ts';
import { refreshOrganisationSearch } from '../search-columns.ts';
import type { Tables } from '../tables.ts';
import { OrganisationKind } from '../types/organisation-kind.ts';

const RegisterOrganisationInput = builder.inputType('RegisterOrganisationInput', {
  description: 'A body that the graph does not know yet. What is not known of it is left out.',
  fields: (t) => ({
    kind: t.field({ type: OrganisationKind, required: true, description: 'What sort of body it is.' }),
    name: t.localized('Its name; 200 characters at most.'),
    longName: t.string({ description: 'The name written out, where the name itself is an abbreviation.' }),
    slug: t.string({ description: 'Stable readable name in addresses; made of the name when left out.' }),
    enterpriseNumber: t.field({ type: 'EnterpriseNumber', description: 'Its Belgian enterprise number.' }),
    website: t.field({ type: 'URL', description: 'Its web site.' }),
    foundedOn: t.field({ type: 'PartialDate', description: 'When it was founded, to the precision known.' }),
    seatMunicipality: t.field({ type: 'NIS', description: 'REFNIS code of the municipality of its seat.' }),
    description: t.string({ description: 'What it is, in French; 2,000 characters at most.' }),
    sources: t.sources(),
  }),
});

builder.mutationField('registerOrganisation', (t) =>
  t.field({
    type: 'Organisation',
    nullable: true,
    description: 'Adds an organisation. Only the agency may, since others come to act for it.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: RegisterOrganisationInput, required: true, description: 'What is known of it.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await written<Tables>(
        context,
        'spaces',
        { mutation: 'registerOrganisation', input, right: AGENCY_BY_FIELD },
        async (tables, faults) => {
          const name = checkedName(faults, 'input.name', input.name);
          const longName = checkedText(faults, 'input.longName', input.longName, NAME_CHARACTERS_MAX);
          const description = checkedText(faults, 'input.description', input.description, NOTE_CHARACTERS_MAX);
          const isTaken = async (key: string) => (await tables.organisation.count({ where: { slug: key } })) > 0;
          const slug = await newSlug(faults, input.slug, name.nameFr, isTaken);
          const { enterpriseNumber, seatMunicipality: nis } = input;
          if (enterpriseNumber && (await tables.organisation.findUnique({ where: { enterpriseNumber } }))) {
            faults.add('input.enterpriseNumber', 'TAKEN', 'is the number of an organisation that is known already.');
          }
          if (nis && !(await tables.municipality.findUnique({ where: { nis } }))) {
            faults.add('input.seatMunicipality', 'NOT_FOUND', `no Walloon municipality has the code ${nis}.`);
          }
          const sourceKeys = await keepSources(tables, 'spaces', input.sources, faults);
          faults.settle();
          const key = newId('org');
          const deed = { type: 'Organisation', id: key, kind: 'REGISTERED', actor: context.viewer.actor } as const;
          await recorded(LEDGER, tables, deed, async () => {
            await tables.organisation.create({
              data: {
                id: key,
                slug,
                kind: input.kind,
                enterpriseNumber: enterpriseNumber ?? null,
                website: input.website?.href ?? null,
                foundedOn: input.foundedOn ?? null,
                seatMunicipalityNis: nis ?? null,
                ...(description && localizedColumns('description', { fr: description })),
                searchText: '',
                sortName: '',
                sourceKeys,
              },
            });
            await tables.organisationName.create({
              data: { id: newId('nam'), organisationId: key, ...name, longName, ...validity({}), sourceKeys },
            });
            await refreshOrganisationSearch(tables, key);
          });
          return key;
        },
      );
      return await loadReferred(context.load.organisation, id);
    },
  }),
);
