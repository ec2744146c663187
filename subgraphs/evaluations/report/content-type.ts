import { z } from 'zod';
import { EvaluationStatus, IndicatorUnit, ObservationQualifier } from '../generated/prisma/enums.ts';

const text = z.string().nullable();

const localized = z
  .object({ fr: z.string(), nl: text, de: text, en: text })
  .meta({ id: 'Text', description: 'A text in French, and in other languages where they are known.' });

/** A text in French, and in other languages where they are known. */
export type Localized = z.infer<typeof localized>;

/** The first reports that were frozen have names in French only. */
const inLanguages = (name: unknown): unknown =>
  typeof name === 'string' ? { fr: name, nl: null, de: null, en: null } : name;

const thing = z
  .object({
    type: z.string().describe('Its GraphQL type.'),
    id: z.string().describe('Its identifier, of a municipality or a province the REFNIS code.'),
    name: z
      .preprocess(inLanguages, localized.nullable())
      .describe('What it was called when the report was made; null where nobody could tell.'),
  })
  .meta({ id: 'Thing', description: 'A thing of the graph.' });

/** A thing of the graph, by its type and key, and what it was called when the report was made; null where nobody could tell. */
export type NamedThing = z.infer<typeof thing>;

const date = text.describe('A date to the precision known: 2016, 2016-10, 2016-10-05, or a season, 2016-23 (autumn).');
const count = z.int().min(0);
const decimal = z.string().describe('An exact decimal, in the unit of the indicator.');

const source = z
  .object({ key: z.string(), title: z.string(), url: text, publisher: text, publishedOn: date })
  .meta({ id: 'Source', description: 'A published work that states what it stands at.' });

const figure = z.object({
  id: z.string().describe('Identifier of the observation.'),
  indicator: z.object({ code: z.string(), name: localized, unit: z.enum(IndicatorUnit) }),
  subject: thing,
  from: date,
  through: date,
  value: decimal.describe('The figure; the lower end of a range.'),
  valueMax: decimal.nullable().describe('The upper end of a range; null for a single figure.'),
  qualifier: z.enum(ObservationQualifier),
  sampleSize: count.nullable(),
  population: count.nullable(),
  parts: z
    .array(z.object({ dimension: z.string(), key: z.string(), label: localized, value: decimal }))
    .default([])
    .describe('The figure broken down, as its source does.'),
  target: z
    .object({ value: decimal, dueOn: date })
    .nullable()
    .default(null)
    .describe('What the figure was to reach; null where no source tells.'),
  nonRespondents: z.array(z.string()).describe('Those who were asked and did not answer, as the source names them.'),
  note: text,
  sources: z.array(source),
});

/** One figure, with everything that is needed to check it. */
export type ReportedFigure = z.infer<typeof figure>;

const finding = z.object({
  statement: localized,
  observation: text.describe('Identifier of the figure on which it rests; null where it rests on none.'),
  sources: z.array(source),
});

const respondent = thing.extend({
  state: z.enum(['ANSWERED', 'DECLINED', 'OUTSTANDING']),
  reason: text.describe('Why it declined, in its own words.'),
});

/** What an evaluation says, whole: what is frozen when it is published, and what every format is written from. */
export const reportContent = z.object({
  id: z.string().describe('Identifier of the edition.'),
  slug: z.string(),
  edition: z.int().min(1),
  title: localized,
  status: z.enum(EvaluationStatus),
  announcedOn: date,
  publishedOn: date,
  from: date,
  through: date,
  commissionedBy: z.array(thing),
  conductedBy: z.array(thing),
  subjects: z.array(thing),
  questions: z.array(localized),
  findings: z.array(finding),
  figures: z.array(figure),
  respondents: z.array(respondent),
  note: text,
  sources: z.array(source),
});

export type ReportContent = z.infer<typeof reportContent>;
