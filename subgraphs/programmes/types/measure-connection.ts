import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Measure } from '../generated/prisma/client.ts';
import { below, isReachedFrom, type Parent, programmeIdOf, reachedFrom } from '../parents.ts';
import { measuresReaching } from '../reach.ts';
import { CreativeHub } from './creative-hub.ts';
import { Network } from './network.ts';
import { Partnership } from './partnership.ts';
import { Space } from './space.ts';

const MeasureConnection = builder.connectionObject({
  type: 'Measure',
  name: 'MeasureConnection',
  description: 'A page of a list of measures.',
});

const args = builder.args((t) => ({
  code: t.string({ description: 'With this code (`1.2.2`). Measures of several programmes may bear the same.' }),
  text: t.string({
    description:
      'With every one of these words in their code, title or text, each at least as a part of a word; accents and case do not matter.',
  }),
}));

type Args = PageArgs & {
  programme?: string | null | undefined;
  subject?: string | null | undefined;
  code?: string | null | undefined;
  text?: string | null | undefined;
};

const page = ({ lists, load }: Context, args: Args, parent?: Parent): Promise<Connection<Measure>> => {
  const { programme, subject, code, text } = args;
  const where = [
    programme ? sql`m."programmeId" = ${programmeIdOf(programme)}` : undefined,
    subject ? isReachedFrom(measuresReaching, sql`m.id`, subject) : undefined,
    typeof code === 'string' ? sql`m.code = ${code}` : undefined,
    holdsText(sql`m."searchText"`, text),
  ];
  const order = { name: 'CODE', by: sql`m."sortName"` };
  const selection = { from: sql`programmes."Measure" AS m`, id: sql`m.id`, where, order };
  return lists.page(below(selection, parent), args, (ids) => loadPresent(load.measure, ids));
};

builder.queryField('measures', (t) =>
  t.connection(
    {
      type: 'Measure',
      nullable: true,
      description: 'Measures, ordered by programme, then by code, then by title.',
      args: {
        ...args,
        programme: t.arg.id({ description: 'Of this programme: its identifier or its slug.' }),
        subject: t.arg.id({
          description:
            'Concerned with this space, creative hub, network, partnership, programme or call (its identifier), or carried out by a call that gave it an award.',
        }),
      },
      resolve: (_root, args, context) => page(context, args),
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
      resolve: ({ id: key }, args, context) => page(context, args, { column: sql`m."programmeId"`, key }),
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
      resolve: ({ id: key }, args, context) => page(context, args, { column: sql`m."axisId"`, key }),
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
        resolve: ({ id }, args, context) => page(context, args, reachedFrom(measuresReaching, sql`m.id`, id)),
      },
      MeasureConnection,
    ),
  );
}
