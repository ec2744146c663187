import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { evaluationsPage, hasParty, isAbout } from '../evaluations-page.ts';
import { organisationKey, subjectKey } from '../subject.ts';
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
  status: t.field({ type: [EvaluationStatus], description: 'In one of these statuses.' }),
  text: t.string({
    description:
      'With each of these words in its title, its questions, its findings or its note, at least as a part of a word; accents and case do not matter.',
  }),
}));

builder.queryField('evaluations', (t) =>
  t.connection(
    {
      type: 'Evaluation',
      nullable: true,
      description: 'Evaluations by their date of publication, else of announcement, the most recent first.',
      args: {
        subject: t.arg.id({
          description:
            'About this subject: the identifier of a space, a creative hub, a network, a partnership, a programme or a call, or the REFNIS code of a municipality or a province.',
        }),
        commissionedBy: t.arg.id({ description: 'Asked for by the organisation with this identifier.' }),
        conductedBy: t.arg.id({ description: 'Made by the organisation with this identifier.' }),
        ...args,
      },
      resolve: (_root, { subject, commissionedBy, conductedBy, ...page }, context) =>
        evaluationsPage(context, page, {
          where: [
            typeof subject === 'string' ? isAbout(subjectKey(subject)) : undefined,
            typeof commissionedBy === 'string'
              ? hasParty(organisationKey(commissionedBy, 'commissionedBy'), 'COMMISSIONED')
              : undefined,
            typeof conductedBy === 'string'
              ? hasParty(organisationKey(conductedBy, 'conductedBy'), 'CONDUCTED')
              : undefined,
          ],
        }),
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
          return evaluationsPage(context, page, { parent: { joins, column: sql`l."subjectId"`, key: subjectId } });
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
        role: t.arg({ type: EvaluationRole, description: 'Only those in which it has this role.' }),
        ...args,
      },
      resolve: ({ id }, { role, ...page }, context) => {
        const joins = sql`JOIN evaluations."EvaluationParty" AS p ON p."evaluationId" = e.id`;
        const where = [role ? sql`${role}::evaluations."EvaluationRole" = ANY(p.roles)` : undefined];
        return evaluationsPage(context, page, {
          parent: { joins, column: sql`p."organisationId"`, key: id },
          where,
        });
      },
    },
    EvaluationConnection,
  ),
);
