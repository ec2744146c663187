import { orderBy } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';

const ProvinceConnection = builder.connectionObject({
  type: 'Province',
  name: 'ProvinceConnection',
  description: 'A page of a list of provinces.',
});

builder.queryField('provinces', (t) =>
  t.connection(
    {
      type: 'Province',
      nullable: true,
      description: 'The five Walloon provinces, ordered by their French name.',
      resolve: (_root, page, { lists, load }) => {
        const order = orderBy('TEXT', sql`p.slug`);
        return lists.page({ from: sql`spaces."Province" AS p`, id: sql`p.nis`, where: [], order }, page, load.province);
      },
    },
    ProvinceConnection,
  ),
);
