import { firstDayOf, lastDayOf } from '@cdw/kernel/partial-date.ts';
import type { IndicatorUnit } from '../generated/prisma/enums.ts';
import type { IndicatorRow } from './indicators.ts';
import type { ObservationRow } from './observation-row.ts';

export type ObservationFault = { readonly field: string; readonly message: string };

/** The least and the greatest value that makes sense in a unit. */
const RANGES: Record<IndicatorUnit, readonly [number, number]> = {
  COUNT: [0, Number.POSITIVE_INFINITY],
  PERSONS: [0, Number.POSITIVE_INFINITY],
  SHARE: [0, 1],
  RELATIVE_CHANGE: [-1, Number.POSITIVE_INFINITY],
  SCORE_OUT_OF_5: [0, 5],
  SQUARE_METRES: [0, Number.POSITIVE_INFINITY],
  EURO: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
};

/** What an observation says that its indicator, or its own other fields, contradict. */
export const observationFaults = (row: ObservationRow, indicator: IndicatorRow | undefined): ObservationFault[] => [
  ...(indicator ? valueFaults(row, indicator) : []),
  ...rangeFaults(row),
  ...sampleFaults(row),
  ...periodFaults(row),
];

function valueFaults({ value, valueMax, target, subject, parts }: ObservationRow, indicator: IndicatorRow) {
  const [least, greatest] = RANGES[indicator.unit];
  const figures = { value, valueMax, 'target.value': target?.value, ...partFigures(parts) };
  const faults = Object.entries(figures).flatMap(([field, figure]) =>
    figure === undefined || (Number(figure) >= least && Number(figure) <= greatest)
      ? []
      : [
          {
            field,
            message: `${figure} cannot be: "${indicator.slug}" is a ${indicator.unit}, from ${least} to ${greatest}`,
          },
        ],
  );
  const [kind = ''] = Object.keys(subject);
  const isAllowed = indicator.subjectKinds.some((allowed) => allowed.replaceAll('_', '') === kind.toUpperCase());
  if (isAllowed) return faults;
  const allowed = indicator.subjectKinds.join(', ');
  return [
    ...faults,
    { field: 'subject', message: `"${indicator.slug}" is not observed of a ${kind}, but of ${allowed}` },
  ];
}

const partFigures = (parts: ObservationRow['parts']): Record<string, string> =>
  Object.fromEntries(parts.map(({ value }, index) => [`parts.${index}.value`, value]));

function rangeFaults({ qualifier, value, valueMax }: ObservationRow): ObservationFault[] {
  if ((qualifier === 'BETWEEN') !== (valueMax !== undefined)) {
    return [{ field: 'qualifier', message: 'a range has the qualifier BETWEEN and a valueMax; give both or neither' }];
  }
  if (valueMax === undefined || Number(valueMax) > Number(value)) return [];
  return [{ field: 'valueMax', message: 'the upper end must be greater than value, the lower one' }];
}

function sampleFaults({ sampleSize, population, nonRespondents }: ObservationRow): ObservationFault[] {
  if (sampleSize === undefined || population === undefined) return [];
  if (sampleSize + nonRespondents.length <= population) return [];
  return [{ field: 'sampleSize', message: 'those who answered and those who did not are more than the population' }];
}

function periodFaults({ validFrom, validThrough }: ObservationRow): ObservationFault[] {
  if (!validFrom || !validThrough || firstDayOf(validFrom) <= lastDayOf(validThrough)) return [];
  return [{ field: 'validThrough', message: 'the period ends before it begins' }];
}
