import type { Connection } from '@cdw/kernel/listing.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
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
  text: t.words('its names, or those of the municipalities merged into it'),
}));

type Args = PageArgs & InputShapeFromFields<typeof args>;

const municipalities = (
  { rural, postalCode, text, ...page }: Args,
  { lists, load }: Context,
  parent?: Parent,
): Promise<Connection<Municipality>> => {
  const where = [
    rural ? isClassified(rural) : undefined,
    postalCode ? sql`m."postalCodes" @> ARRAY[${postalCode}]` : undefined,
    holdsText(sql`m."searchText"`, text),
  ];
  const order = orderBy('TEXT', sql`m."sortName"`);
  const selection = { from: sql`spaces."Municipality" AS m`, id: sql`m.nis`, where, order, parent };
  return lists.page(selection, page, load.municipality);
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
