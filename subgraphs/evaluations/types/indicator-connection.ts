import { holdsOneOf, isOneOf } from '@cdw/kernel/one-of.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { EvaluationSubjectKind } from './evaluation-subject-kind.ts';
import { IndicatorUnit } from './indicator-unit.ts';

const IndicatorConnection = builder.connectionObject({
  type: 'Indicator',
  name: 'IndicatorConnection',
  description: 'A page of a list of indicators.',
});

builder.queryField('indicators', (t) =>
  t.connection(
    {
      type: 'Indicator',
      nullable: true,
      description: 'Indicators, ordered by their French name.',
      args: {
        unit: t.arg({ type: [IndicatorUnit], description: 'In one of these units.' }),
        subjectKind: t.arg({
          type: [EvaluationSubjectKind],
          description: 'That can be observed of one of these kinds of subject.',
        }),
        text: t.arg.words('its names, its code or its definition'),
      },
      resolve: (_root, { unit, subjectKind, text, ...args }, { load, lists }) => {
        const where = [
          isOneOf(sql`i.unit`, unit, sql`evaluations."IndicatorUnit"`),
          holdsOneOf(sql`i."subjectKinds"`, subjectKind, sql`evaluations."EvaluationSubjectKind"`),
          holdsText(sql`i."searchText"`, text),
        ];
        const order = orderBy('TEXT', sql`i."sortName"`);
        const selection = { from: sql`evaluations."Indicator" AS i`, id: sql`i.id`, where, order };
        return lists.page(selection, args, load.indicator);
      },
    },
    IndicatorConnection,
  ),
);
