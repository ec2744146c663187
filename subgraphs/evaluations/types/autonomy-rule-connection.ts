import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { fromDay } from '@cdw/kernel/days.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import { holdsOn } from '@cdw/kernel/validity.ts';
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
      description: 'The rules of autonomy that hold on a day, the oldest first.',
      args: {
        includeEnded: t.arg.boolean({
          defaultValue: false,
          description: 'Those that hold on other days only, too: with `true`, all that there ever were.',
        }),
        asOf: t.asOfArg(),
      },
      resolve: (_root, { includeEnded, ...args }, { load, lists }) => {
        const day = dayOf({}, args);
        const holds = sql`r."firstDay" <= ${fromDay(day)}::date AND r."lastDay" >= ${fromDay(day)}::date`;
        const where = [includeEnded ? undefined : holds];
        const order = { name: 'PERIOD', by: sql`r."firstDay"` };
        return lists.page(
          { from: sql`evaluations."AutonomyRule" AS r`, id: sql`r.id`, where, order },
          args,
          async (ids) => (await loadPresent(load.autonomyRule, ids)).map((rule) => on(rule, day)),
        );
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
      args: { asOf: t.asOfArg() },
      resolve: async ({ subjectId }, args, { load }) => {
        const day = dayOf({}, args);
        const rules = (await load.rulesOfSubject.load(subjectId)).map(({ rule }) => on(rule, day));
        return rules.filter((rule) => holdsOn(rule, day));
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
