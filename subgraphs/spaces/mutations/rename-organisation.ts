import { NAME_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { tableOf } from '@cdw/kernel/writing/ledger.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { checkedName, checkedText } from '@cdw/kernel/writing/texts.ts';
import { raiseVersion } from '@cdw/kernel/writing/version.ts';
import { builder } from '../builder.ts';
import { existing } from '../existing.ts';
import { fromField, sourcesField, versionField, WRITE } from '../input-fields.ts';
import { recorded } from '../recorded.ts';
import { refreshOrganisationSearch } from '../search-columns.ts';
import { LocalizedTextInput } from '../types/localized-text-input.ts';
import { written } from '../written.ts';

const RenameOrganisationInput = builder.inputType('RenameOrganisationInput', {
  description: 'An organisation bears another name.',
  fields: (t) => ({
    organisation: t.id({ required: true, description: 'Identifier of the organisation; begins with `org_`.' }),
    version: versionField(t, 'organisation'),
    name: t.field({ type: LocalizedTextInput, required: true, description: 'The new name; 200 characters at most.' }),
    longName: t.string({ description: 'The name written out, where the name itself is an abbreviation.' }),
    from: fromField(t, 'When the new name is borne; the present one ends before'),
    sources: sourcesField(t),
  }),
});

builder.mutationField('renameOrganisation', (t) =>
  t.field({
    type: 'Organisation',
    nullable: true,
    description: 'Gives an organisation another name from a date on. It may do so itself.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: RenameOrganisationInput, required: true, description: 'Which one, which name, from when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { viewer } = context;
      const id = await written(context, 'renameOrganisation', input, async (tables, faults) => {
        const name = checkedName(faults, 'input.name', input.name);
        const longName = checkedText(faults, 'input.longName', input.longName, NAME_CHARACTERS_MAX);
        const sourceKeys = await keepSources(tables, 'spaces', input.sources, faults);
        const find = (key: string) => tables.organisation.findUnique({ where: { id: key } });
        const { id: organisationId } = await existing(faults, 'input.organisation', input.organisation, 'org', find);
        permitOrganisations(viewer, [organisationId], 'the organisation itself');
        const deed = { type: 'Organisation', id: organisationId, kind: 'RENAMED', actor: viewer.actor } as const;
        await recorded(tables, deed, async () => {
          await raiseVersion(tables, tableOf('spaces', 'Organisation'), organisationId, input.version);
          const names = await tables.organisationName.findMany({ where: { organisationId } });
          const ended = endings(faults, 'input.from', succeed(names, input.from));
          faults.settle();
          for (const ending of ended) {
            await tables.organisationName.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const period = validity({ validFrom: input.from });
          await tables.organisationName.create({
            data: { id: newId('nam'), organisationId, ...name, longName, ...period, sourceKeys },
          });
          await refreshOrganisationSearch(tables, organisationId);
        });
        return organisationId;
      });
      return await loadReferred(context.load.organisation, id);
    },
  }),
);
