import type { SourceRow } from '@cdw/kernel/source.ts';
import type { IndicatorUnit, ObservationQualifier } from '../generated/prisma/enums.ts';
import type { RespondentState } from '../respondents.ts';

/** A text in French, and in other languages where they are known. */
export type Localized = { fr: string; nl: string | null; de: string | null; en: string | null };

/** A thing of the graph, by its type and key, and what it was called when the report was made; null where nobody could tell. */
export type NamedThing = { type: string; id: string; name: string | null };

/** One figure, with everything that is needed to check it. */
export type ReportedFigure = {
  id: string;
  indicator: { code: string; name: Localized; unit: IndicatorUnit };
  subject: NamedThing;
  from: string | null;
  through: string | null;
  value: string;
  valueMax: string | null;
  qualifier: ObservationQualifier;
  sampleSize: number | null;
  population: number | null;
  nonRespondents: string[];
  note: string | null;
  sources: SourceRow[];
};

/** What an evaluation says, whole: what is frozen when it is published, and what every format is written from. */
export type ReportContent = {
  id: string;
  slug: string;
  edition: number;
  title: Localized;
  status: string;
  announcedOn: string | null;
  publishedOn: string | null;
  from: string | null;
  through: string | null;
  commissionedBy: NamedThing[];
  conductedBy: NamedThing[];
  subjects: NamedThing[];
  questions: Localized[];
  findings: { statement: Localized; observation: string | null; sources: SourceRow[] }[];
  figures: ReportedFigure[];
  respondents: (NamedThing & { state: RespondentState; reason: string | null })[];
  note: string | null;
  sources: SourceRow[];
};
