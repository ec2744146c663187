import { holdsOneOf } from '@cdw/kernel/one-of.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { evaluationsPage } from '../evaluations-page.ts';
import { SUBJECT_NAMED } from '../subject.ts';
import { EvaluationRole } from './evaluation-role.ts';
import { EvaluationStatus } from './evaluation-status.ts';
import { SUBJECT_TYPES } from './evaluation-subject.ts';
import { Organisation } from './organisation.ts';

const EvaluationConnection = builder.connectionObject({
  type: 'Evaluation',
  name: 'EvaluationConnection',
  description: 'A page of a list of evaluations.',
});

const args = builder.args((t) => ({
  status: t.field({ type: [EvaluationStatus], description: 'With one of these statuses.' }),
  text: t.words('its title, its questions, its findings or its note'),
}));

const rootArgs = {
  ...args,
  ...builder.args((t) => ({
    subject: t.id({ description: `About ${SUBJECT_NAMED}.` }),
    commissionedBy: t.id({ description: 'Asked for by the organisation with this identifier (`org_…`).' }),
    conductedBy: t.id({ description: 'Made by the organisation with this identifier (`org_…`).' }),
  })),
};

export type EvaluationsArgs = InputShapeFromFields<typeof rootArgs>;

builder.queryField('evaluations', (t) =>
  t.connection(
    {
      type: 'Evaluation',
      nullable: true,
      description: 'Evaluations by their date of publication, else of announcement, the most recent first.',
      args: rootArgs,
      resolve: (_root, page, context) => evaluationsPage(context, page),
    },
    EvaluationConnection,
  ),
);

for (const type of SUBJECT_TYPES) {
  builder.objectField(type, 'evaluations', (t) =>
    t.connection(
      {
        type: 'Evaluation',
        nullable: true,
        description:
          'The evaluations that are about it, planned ones and those without a known result too, the most recent first.',
        args,
        resolve: ({ subjectId }, page, context) => {
          const joins = sql`JOIN evaluations."EvaluationSubjectLink" AS l ON l."evaluationId" = e.id`;
          return evaluationsPage(context, page, { joins, column: sql`l."subjectId"`, key: subjectId });
        },
      },
      EvaluationConnection,
    ),
  );
}

builder.objectField(Organisation, 'evaluations', (t) =>
  t.connection(
    {
      type: 'Evaluation',
      nullable: true,
      description: 'The evaluations that it commissioned or conducted, the most recent first.',
      args: {
        role: t.arg({ type: [EvaluationRole], description: 'Only those in which it has one of these roles.' }),
        ...args,
      },
      resolve: ({ id }, { role, ...page }, context) => {
        const hasRole = holdsOneOf(sql`p.roles`, role, sql`evaluations."EvaluationRole"`) ?? sql`TRUE`;
        const joins = sql`JOIN evaluations."EvaluationParty" AS p ON p."evaluationId" = e.id AND ${hasRole}`;
        return evaluationsPage(context, page, { joins, column: sql`p."organisationId"`, key: id });
      },
    },
    EvaluationConnection,
  ),
);
