import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { measuresReaching, reachedFrom } from '../reach.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Network } from '../references/network.ts';
import { Partnership } from '../references/partnership.ts';
import { Space } from '../references/space.ts';
import { measuresPage } from './measures-page.ts';

const MeasureConnection = builder.connectionObject({
  type: 'Measure',
  name: 'MeasureConnection',
  description: 'A page of a list of measures.',
});

const args = builder.args((t) => ({
  code: t.string({ description: 'With this code (`1.2.2`). Measures of several programmes may bear the same.' }),
  text: t.words('their code, title or text'),
}));

const rootArgs = {
  ...args,
  ...builder.args((t) => ({
    programme: t.id({ description: 'Of this programme: its identifier or its slug.' }),
    subject: t.id({
      description:
        'Concerned with the space (`spc_…`), creative hub (`hub_…`), network (`net_…`), partnership (`prt_…`), programme (`prg_…`) or call (`cal_…`) with this identifier, or carried out by a call that gave it an award.',
    }),
  })),
};

export type MeasuresArgs = InputShapeFromFields<typeof rootArgs>;

builder.queryField('measures', (t) =>
  t.connection(
    {
      type: 'Measure',
      nullable: true,
      description: 'Measures, ordered by programme, then by code, then by title.',
      args: rootArgs,
      resolve: (_root, page, context) => measuresPage(context, page),
    },
    MeasureConnection,
  ),
);

builder.objectField('Programme', 'measures', (t) =>
  t.connection(
    {
      type: 'Measure',
      description: 'Its measures, as far as they are known, ordered by code.',
      args,
      resolve: ({ id: key }, page, context) => measuresPage(context, page, { column: sql`m."programmeId"`, key }),
    },
    MeasureConnection,
  ),
);

builder.objectField('Axis', 'measures', (t) =>
  t.connection(
    {
      type: 'Measure',
      description: 'The measures that are known to belong to it, ordered by code.',
      args,
      resolve: ({ id: key }, page, context) => measuresPage(context, page, { column: sql`m."axisId"`, key }),
    },
    MeasureConnection,
  ),
);

for (const Thing of [Space, CreativeHub, Network, Partnership]) {
  builder.objectField(Thing, 'measures', (t) =>
    t.connection(
      {
        type: 'Measure',
        nullable: true,
        description:
          'The measures that are concerned with it, or that were carried out by a call that gave it an award; ordered by programme and code.',
        args,
        resolve: ({ id }, page, context) => measuresPage(context, page, reachedFrom(measuresReaching, sql`m.id`, id)),
      },
      MeasureConnection,
    ),
  );
}
