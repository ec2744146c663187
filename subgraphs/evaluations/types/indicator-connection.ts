import { loadPresent } from '@cdw/kernel/loaders.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { isOneOf } from '../one-of.ts';
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
          type: EvaluationSubjectKind,
          description: 'Those that can be observed of this kind of subject.',
        }),
        text: t.arg.string({
          description:
            'With each of these words in its names, its code or its definition, at least as a part of a word.',
        }),
      },
      resolve: (_root, { unit, subjectKind, text, ...args }, { load, lists }) => {
        const where = [
          unit ? isOneOf(sql`i.unit`, unit, sql`evaluations."IndicatorUnit"`) : undefined,
          subjectKind
            ? sql`i."subjectKinds" @> ARRAY[${subjectKind}]::text[]::evaluations."EvaluationSubjectKind"[]`
            : undefined,
          holdsText(sql`i."searchText"`, text),
        ];
        const order = { name: 'NAME', by: sql`i."sortName"` };
        return lists.page({ from: sql`evaluations."Indicator" AS i`, id: sql`i.id`, where, order }, args, (ids) =>
          loadPresent(load.indicator, ids),
        );
      },
    },
    IndicatorConnection,
  ),
);
