import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { type Day, fromDay, toDay } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Programme, ProgrammeKind as ProgrammeKindValue } from '../generated/prisma/client.ts';
import { below, type Parent, reachedFrom } from '../parents.ts';
import { programmesOfBodies } from '../reach.ts';
import { Organisation } from './organisation.ts';
import { ProgrammeKind } from './programme-kind.ts';

const ProgrammeConnection = builder.connectionObject({
  type: 'Programme',
  name: 'ProgrammeConnection',
  description: 'A page of a list of programmes.',
});

const args = builder.args((t) => ({
  kind: t.field({ type: [ProgrammeKind], description: 'One of these kinds.' }),
  activeAt: t.field({
    type: 'Date',
    description:
      'Running on this day, as far as their period is known: an end that is not known counts as not reached.',
  }),
  text: t.string({
    description:
      'With every one of these words in their title, description or axes, each at least as a part of a word; accents and case do not matter.',
  }),
}));

type Args = PageArgs & {
  kind?: ProgrammeKindValue[] | null | undefined;
  activeAt?: Date | null | undefined;
  text?: string | null | undefined;
};

const holds = (day: Day) => sql`p."firstDay" <= ${fromDay(day)}::date AND p."lastDay" >= ${fromDay(day)}::date`;

/** What runs on a day is then looked at on that day. */
const page = ({ lists, load }: Context, args: Args, parent?: Parent): Promise<Connection<Programme>> => {
  const { kind, activeAt, text } = args;
  const where = [
    kind ? sql`p.kind::text = ANY(${kind})` : undefined,
    activeAt ? holds(toDay(activeAt)) : undefined,
    holdsText(sql`p."searchText"`, text),
  ];
  const order = { name: 'TITLE', by: sql`p."sortName"` };
  const selection = { from: sql`programmes."Programme" AS p`, id: sql`p.id`, where, order };
  return lists.page(below(selection, parent), args, async (ids) =>
    (await loadPresent(load.programme, ids)).map((programme) => on(programme, dayOf({}, { asOf: activeAt }))),
  );
};

builder.queryField('programmes', (t) =>
  t.connection(
    {
      type: 'Programme',
      nullable: true,
      description: 'Strategies, programmes, funds and schemes, ordered by title.',
      args,
      resolve: (_root, args, context) => page(context, args),
    },
    ProgrammeConnection,
  ),
);

builder.objectField(Organisation, 'programmes', (t) =>
  t.connection(
    {
      type: 'Programme',
      nullable: true,
      description:
        'The programmes that the organisation decides on, funds, coordinates or evaluates, ordered by title.',
      args,
      resolve: ({ id }, args, context) => page(context, args, reachedFrom(programmesOfBodies, sql`p.id`, id)),
    },
    ProgrammeConnection,
  ),
);
