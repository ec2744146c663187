import { fromDay, toDay } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import type { Order } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Call } from '../generated/prisma/client.ts';
import { below, isReachedFrom, type Parent, programmeIdOf, reachedFrom } from '../parents.ts';
import { callsOfBeneficiaries, callsOfFunders, callsOfProgrammes } from '../reach.ts';
import { CallOrder } from './call-order.ts';
import { CreativeHub } from './creative-hub.ts';
import { Organisation } from './organisation.ts';
import { Space } from './space.ts';

const CallConnection = builder.connectionObject({
  type: 'Call',
  name: 'CallConnection',
  description: 'A page of a list of calls for projects.',
});

const args = builder.args((t) => ({
  openAt: t.field({
    type: 'Date',
    description: 'Open on this day; calls whose opening or closing is not known are left out.',
  }),
  text: t.string({
    description:
      'With every one of these words in their title or conditions, each at least as a part of a word; accents and case do not matter.',
  }),
  orderBy: t.field({ type: CallOrder, description: 'In which order: the latest launched first when left out.' }),
}));

type Args = PageArgs & {
  programme?: string | null | undefined;
  openAt?: Date | null | undefined;
  text?: string | null | undefined;
  orderBy?: typeof CallOrder.$inferInput | null | undefined;
};

function orderOf({ orderBy }: Args): Order {
  const { field, direction } = orderBy ?? { field: 'LAUNCHED_ON' as const, direction: 'DESC' as const };
  const isDescending = direction === 'DESC';
  const name = `${field}_${isDescending ? 'DESC' : 'ASC'}`;
  return { name, isDescending, by: field === 'TITLE' ? sql`c."sortName"` : sql`c."launchedFirstDay"` };
}

const page = ({ lists, load }: Context, args: Args, parent?: Parent): Promise<Connection<Call>> => {
  const { programme, openAt, text } = args;
  const day = openAt && fromDay(toDay(openAt));
  const where = [
    programme ? isReachedFrom(callsOfProgrammes, sql`c.id`, programmeIdOf(programme)) : undefined,
    day ? sql`c."openFirstDay" <= ${day}::date AND c."openLastDay" >= ${day}::date` : undefined,
    holdsText(sql`c."searchText"`, text),
  ];
  const selection = { from: sql`programmes."Call" AS c`, id: sql`c.id`, where, order: orderOf(args) };
  return lists.page(below(selection, parent), args, (ids) => loadPresent(load.call, ids));
};

builder.queryField('calls', (t) =>
  t.connection(
    {
      type: 'Call',
      nullable: true,
      description: 'Calls for projects.',
      args: {
        ...args,
        programme: t.arg.id({
          description: 'Of this programme, or carrying out a measure of it: its identifier or its slug.',
        }),
      },
      resolve: (_root, args, context) => page(context, args),
    },
    CallConnection,
  ),
);

builder.objectField('Programme', 'calls', (t) =>
  t.connection(
    {
      type: 'Call',
      description: 'The calls that belong to the programme, or carry out one of its measures.',
      args,
      resolve: ({ id }, args, context) => page(context, args, reachedFrom(callsOfProgrammes, sql`c.id`, id)),
    },
    CallConnection,
  ),
);

builder.objectField('Measure', 'calls', (t) =>
  t.connection(
    {
      type: 'Call',
      description: 'The calls that carry the measure out.',
      args,
      resolve: ({ id: key }, args, context) => {
        const joins = sql`JOIN programmes."CallMeasure" AS b ON b."callId" = c.id`;
        return page(context, args, { joins, column: sql`b."measureId"`, key });
      },
    },
    CallConnection,
  ),
);

for (const Beneficiary of [Space, CreativeHub]) {
  builder.objectField(Beneficiary, 'calls', (t) =>
    t.connection(
      {
        type: 'Call',
        nullable: true,
        description: 'The calls that gave it an award.',
        args,
        resolve: ({ id }, args, context) => page(context, args, reachedFrom(callsOfBeneficiaries, sql`c.id`, id)),
      },
      CallConnection,
    ),
  );
}

builder.objectField(Organisation, 'fundedCalls', (t) =>
  t.connection(
    {
      type: 'Call',
      nullable: true,
      description: 'The calls that the organisation funds, or funded.',
      args,
      resolve: ({ id }, args, context) => page(context, args, reachedFrom(callsOfFunders, sql`c.id`, id)),
    },
    CallConnection,
  ),
);
