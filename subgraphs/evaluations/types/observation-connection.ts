import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { observationsPage } from '../observations-page.ts';
import { SUBJECT_NAMED } from '../subject.ts';
import { SUBJECT_TYPES } from './evaluation-subject.ts';
import { ObservationStatus } from './observation-status.ts';
import { Space } from './space.ts';

const ObservationConnection = builder.connectionObject({
  type: 'Observation',
  name: 'ObservationConnection',
  description: 'A page of a list of observations.',
});

const ofPeriod = builder.args((t) => ({
  periodFrom: t.field({
    type: 'PartialDate',
    description:
      'Only those whose period does not end before this: before its first day, where it is a month or a year. Those whose period is not known are left out.',
  }),
  periodThrough: t.field({
    type: 'PartialDate',
    description:
      'Only those whose period does not begin after this: after its last day, where it is a month or a year. Those whose period is not known are left out.',
  }),
  status: t.field({
    type: [ObservationStatus],
    defaultValue: ['PUBLISHED'],
    description:
      'With one of these statuses; published ones when left out, or empty. Of those that are not published a list holds, and counts, only what the viewer may read: what its organisations gave; the agency all.',
  }),
}));

const args = {
  ...ofPeriod,
  ...builder.args((t) => ({
    indicator: t.idList({ description: 'Of one of these indicators: identifiers, slugs or codes.' }),
  })),
};

const rootArgs = {
  ...args,
  ...builder.args((t) => ({ subject: t.id({ description: `Of ${SUBJECT_NAMED}.` }) })),
};

export type ObservationsArgs = InputShapeFromFields<typeof rootArgs>;

builder.queryField('observations', (t) =>
  t.connection(
    {
      type: 'Observation',
      nullable: true,
      description:
        'Observations in the order of their periods, the earliest first; those whose period is not known come first.',
      args: rootArgs,
      resolve: (_root, page, context) => observationsPage(context, page),
    },
    ObservationConnection,
  ),
);

for (const type of SUBJECT_TYPES) {
  builder.objectField(type, 'observations', (t) =>
    t.connection(
      {
        type: 'Observation',
        nullable: true,
        description: 'What was measured of it, in the order of the periods, the earliest first.',
        args,
        resolve: ({ subjectId }, page, context) =>
          observationsPage(context, page, { column: sql`o."subjectId"`, key: subjectId }),
      },
      ObservationConnection,
    ),
  );
}

builder.objectField(Space, 'nonResponses', (t) =>
  t.connection(
    {
      type: 'Observation',
      nullable: true,
      description: 'The observations for which the space was asked and did not answer, in the order of their periods.',
      args,
      resolve: ({ subjectId }, page, context) => {
        const joins = sql`JOIN evaluations."ObservationNonRespondent" AS n ON n."observationId" = o.id`;
        return observationsPage(context, page, { joins, column: sql`n."spaceId"`, key: subjectId });
      },
    },
    ObservationConnection,
  ),
);

builder.objectField('Indicator', 'observations', (t) =>
  t.connection(
    {
      type: 'Observation',
      description: 'Its figures, of every subject, in the order of their periods.',
      args: ofPeriod,
      resolve: ({ id }, page, context) => observationsPage(context, page, { column: sql`o."indicatorId"`, key: id }),
    },
    ObservationConnection,
  ),
);

builder.objectField('Evaluation', 'observations', (t) =>
  t.connection(
    {
      type: 'Observation',
      description:
        'The figures that it yielded, those of the editions before included, in the order of their periods: as they stand now; one that was corrected for a later edition belongs to that. As they stood when it was published, they are in `report`.',
      args,
      resolve: ({ id }, page, context) => {
        const joins = sql`JOIN evaluations."Evaluation" AS given ON given.id = o."evaluationId"
          JOIN evaluations."Evaluation" AS e ON e.slug = given.slug AND given.edition <= e.edition`;
        return observationsPage(context, page, { joins, column: sql`e.id`, key: id });
      },
    },
    ObservationConnection,
  ),
);
