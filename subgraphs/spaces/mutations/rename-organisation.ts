import { NAME_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { changeThing, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { checkedName, checkedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import type { Organisation } from '../generated/prisma/client.ts';
import { WRITE } from '../input-fields.ts';
import { LEDGER } from '../ledger.ts';
import { refreshOrganisationSearch } from '../search-columns.ts';
import type { Recorded } from '../snapshots.ts';
import type { Tables } from '../tables.ts';

const ORGANISATION: Kind<Tables, Recorded, Organisation> = {
  ledger: LEDGER,
  type: 'Organisation',
  prefix: 'org',
  path: 'input.organisation',
  find: (tables, id) => tables.organisation.findUnique({ where: { id } }),
  keepers: async (_tables, { id }) => [id],
  who: 'the organisation itself',
};

const RenameOrganisationInput = builder.inputType('RenameOrganisationInput', {
  description: 'An organisation bears another name.',
  fields: (t) => ({
    organisation: t.id({ required: true, description: 'Identifier of the organisation; begins with `org_`.' }),
    version: t.version('organisation'),
    name: t.localized('The new name; 200 characters at most.'),
    longName: t.string({ description: 'The name written out, where the name itself is an abbreviation.' }),
    from: t.date('When the new name is borne; the present one ends before'),
    sources: t.sources(),
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
      const target = { ...input, id: input.organisation };
      const id = await changeThing(ORGANISATION, context, target, {
        mutation: 'renameOrganisation',
        input,
        kind: 'RENAMED',
        check: (faults) => ({
          ...checkedName(faults, 'input.name', input.name),
          longName: checkedText(faults, 'input.longName', input.longName, NAME_CHARACTERS_MAX),
        }),
        work: async ({ tables, faults, row: organisation, sourceKeys }, name) => {
          const names = await tables.organisationName.findMany({ where: { organisationId: organisation.id } });
          const ended = endings(faults, 'input.from', succeed(names, input.from));
          faults.settle();
          for (const ending of ended) {
            await tables.organisationName.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const period = validity({ validFrom: input.from });
          await tables.organisationName.create({
            data: { id: newId('nam'), organisationId: organisation.id, ...name, ...period, sourceKeys },
          });
          await refreshOrganisationSearch(tables, organisation.id);
          return undefined;
        },
      });
      return await loadReferred(context.load.organisation, id);
    },
  }),
);
