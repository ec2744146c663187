import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { callsOfBeneficiaries, callsOfFunders, callsOfProgrammes, reachedFrom } from '../reach.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Organisation } from '../references/organisation.ts';
import { Space } from '../references/space.ts';
import { CallOrder } from './call-order.ts';
import { callsPage } from './calls-page.ts';

const CallConnection = builder.connectionObject({
  type: 'Call',
  name: 'CallConnection',
  description: 'A page of a list of calls for projects.',
});

const args = builder.args((t) => ({
  activeAt: t.field({
    type: 'Date',
    description:
      'Open on this day. A call that is not closed yet counts; one of which no source tells when it opened or closed is left out.',
  }),
  text: t.words('their title or conditions'),
  orderBy: t.field({ type: CallOrder, description: 'In which order: the latest launched first when left out.' }),
}));

const rootArgs = {
  ...args,
  ...builder.args((t) => ({
    programme: t.id({
      description: 'Of this programme, or carrying out a measure of it: its identifier or its slug.',
    }),
  })),
};

export type CallsArgs = InputShapeFromFields<typeof rootArgs>;

builder.queryField('calls', (t) =>
  t.connection(
    {
      type: 'Call',
      nullable: true,
      description: 'Calls for projects.',
      args: rootArgs,
      resolve: (_root, page, context) => callsPage(context, page),
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
      resolve: ({ id }, page, context) => callsPage(context, page, reachedFrom(callsOfProgrammes, sql`c.id`, id)),
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
      resolve: ({ id: key }, page, context) => {
        const joins = sql`JOIN programmes."CallMeasure" AS b ON b."callId" = c.id`;
        return callsPage(context, page, { joins, column: sql`b."measureId"`, key });
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
        resolve: ({ id }, page, context) => callsPage(context, page, reachedFrom(callsOfBeneficiaries, sql`c.id`, id)),
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
      resolve: ({ id }, page, context) => callsPage(context, page, reachedFrom(callsOfFunders, sql`c.id`, id)),
    },
    CallConnection,
  ),
);
