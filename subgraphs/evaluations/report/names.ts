import type { ReportContent } from './content-type.ts';

/** Whether everything that a report names was called something when it was made. */
export function hasAllNames({ commissionedBy, conductedBy, subjects, figures, respondents }: ReportContent): boolean {
  const things = [
    ...commissionedBy,
    ...conductedBy,
    ...subjects,
    ...respondents,
    ...figures.map(({ subject }) => subject),
  ];
  return things.every(({ name }) => name !== null);
}
