import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Municipality } from '../generated/prisma/client.ts';
import { isClassified } from '../spaces-selection.ts';
import { RuralFilter } from './space-filter.ts';

const MunicipalityConnection = builder.connectionObject({
  type: 'Municipality',
  name: 'MunicipalityConnection',
  description: 'A page of a list of municipalities.',
});

const args = builder.args((t) => ({
  rural: t.field({ type: RuralFilter, description: 'Of these classes.' }),
  postalCode: t.field({ type: 'PostalCode', description: 'That use this postal code.' }),
  text: t.string({ description: 'With each of these words in their names, at least as a part of a word.' }),
}));

type Args = PageArgs & InputShapeFromFields<typeof args>;

const municipalities = (
  { rural, postalCode, text, ...page }: Args,
  { lists, load }: Context,
  parent?: { column: Sql; key: string },
): Promise<Connection<Municipality>> => {
  const where = [
    rural ? isClassified(rural) : undefined,
    postalCode ? sql`m."postalCodes" @> ARRAY[${postalCode}]` : undefined,
    holdsText(sql`m."searchText"`, text),
  ];
  const order = { name: 'NAME', by: sql`m."sortName"` };
  const selection = { from: sql`spaces."Municipality" AS m`, id: sql`m.nis`, where, order, ...(parent && { parent }) };
  return lists.page(selection, page, (codes) => loadPresent(load.municipality, codes));
};

builder.queryField('municipalities', (t) =>
  t.connection(
    {
      type: 'Municipality',
      nullable: true,
      description: 'Walloon municipalities, ordered by their French name.',
      args,
      resolve: (_root, page, context) => municipalities(page, context),
    },
    MunicipalityConnection,
  ),
);

builder.objectField('Province', 'municipalities', (t) =>
  t.connection(
    {
      type: 'Municipality',
      description: 'The municipalities of the province, ordered by their French name.',
      args,
      resolve: (province, page, context) =>
        municipalities(page, context, { column: sql`m."provinceNis"`, key: province.nis }),
    },
    MunicipalityConnection,
  ),
);
