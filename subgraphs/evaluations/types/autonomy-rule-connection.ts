import { dayOf } from '@cdw/kernel/as-of.ts';
import { toDay } from '@cdw/kernel/days.ts';
import { holding, holds } from '@cdw/kernel/holding.ts';
import { orderBy } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { Call } from './call.ts';
import { Network } from './network.ts';

const AutonomyRuleConnection = builder.connectionObject({
  type: 'AutonomyRule',
  name: 'AutonomyRuleConnection',
  description: 'A page of a list of rules of autonomy.',
});

builder.queryField('autonomyRules', (t) =>
  t.connection(
    {
      type: 'AutonomyRule',
      nullable: true,
      description: 'Rules of autonomy, the oldest first.',
      args: {
        activeAt: t.arg({
          type: 'Date',
          description: 'That hold on this day; past and future ones too when left out.',
        }),
        asOf: t.arg.asOf(),
      },
      resolve: (_root, { activeAt, ...args }, { load, lists }) => {
        const where = [activeAt ? holds(sql`r`, toDay(activeAt)) : undefined];
        const order = orderBy('DAY', sql`r."firstDay"`);
        const selection = { from: sql`evaluations."AutonomyRule" AS r`, id: sql`r.id`, where, order };
        return lists.page(selection, args, load.autonomyRule, dayOf({}, { ...args, activeAt }));
      },
    },
    AutonomyRuleConnection,
  ),
);

for (const type of [Network, Call]) {
  builder.objectFields(type, (t) => ({
    autonomyRules: t.field({
      type: ['AutonomyRule'],
      nullable: true,
      description: 'The rules of autonomy that apply to its spaces on the day asked for, the oldest first.',
      args: { asOf: t.arg.asOf() },
      resolve: async (thing, args, { load }) => {
        const rules = await load.rulesOfSubject.load(thing.subjectId);
        return holding(
          rules.map(({ rule }) => rule),
          dayOf(thing, args),
        );
      },
    }),
    autonomyRuleHistory: t.field({
      type: ['AutonomyRule'],
      nullable: true,
      description: 'All rules of autonomy that apply, or applied, to its spaces, the oldest first.',
      resolve: async ({ subjectId }, _args, { load }) =>
        (await load.rulesOfSubject.load(subjectId)).map(({ rule }) => rule),
    }),
  }));
}
