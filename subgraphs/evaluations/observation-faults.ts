import { firstDayOf, lastDayOf } from '@cdw/kernel/partial-date.ts';
import type { FaultCode } from '@cdw/kernel/writing/faults.ts';
import { Decimal } from '@prisma/client/runtime/client';
import type { EvaluationSubjectKind, IndicatorUnit } from './generated/prisma/enums.ts';
import { DECIMAL_PLACES_MAX, EURO_PLACES_MAX, WHOLE_DIGITS_MAX } from './limits.ts';
import { partFaults } from './part-faults.ts';

/** A part of a figure: which one, of what it is broken down by. */
type StatedPart = { readonly dimension: string; readonly key: string; readonly value: string };

/** What an observation says, however it came: from a seed file, or from somebody who hands it in. */
export type Stated = {
  readonly subjectKind: EvaluationSubjectKind | undefined;
  readonly value: string;
  readonly valueMax?: string | null | undefined;
  readonly parts?: readonly StatedPart[];
  readonly target?: { readonly value: string } | null | undefined;
  readonly qualifier: string;
  readonly sampleSize?: number | null | undefined;
  readonly population?: number | null | undefined;
  readonly nonRespondentCount: number;
  readonly validFrom?: string | null | undefined;
  readonly validThrough?: string | null | undefined;
};

export type Measured = {
  readonly code: string;
  readonly unit: IndicatorUnit;
  readonly isCumulative: boolean;
  readonly subjectKinds: readonly EvaluationSubjectKind[];
};

/** At which field of the observation the fault is, of what kind, and how to mend it. */
export type ObservationFault = { readonly field: string; readonly code: FaultCode; readonly message: string };

/** The least and the greatest value that makes sense in a unit, and how many decimals. */
const UNITS: Record<IndicatorUnit, { least: number; greatest: number; places: number }> = {
  COUNT: { least: 0, greatest: Number.POSITIVE_INFINITY, places: 0 },
  PERSONS: { least: 0, greatest: Number.POSITIVE_INFINITY, places: 0 },
  SHARE: { least: 0, greatest: 1, places: DECIMAL_PLACES_MAX },
  RELATIVE_CHANGE: { least: -1, greatest: Number.POSITIVE_INFINITY, places: DECIMAL_PLACES_MAX },
  SCORE_OUT_OF_5: { least: 0, greatest: 5, places: DECIMAL_PLACES_MAX },
  SQUARE_METRES: { least: 0, greatest: Number.POSITIVE_INFINITY, places: DECIMAL_PLACES_MAX },
  EURO: { least: 0, greatest: Number.POSITIVE_INFINITY, places: EURO_PLACES_MAX },
};

/** What an observation says that its indicator, or its own other fields, contradict. */
export const observationFaults = (stated: Stated, indicator: Measured | undefined): ObservationFault[] => [
  ...(indicator ? [...valueFaults(stated, indicator), ...subjectFaults(stated, indicator)] : []),
  ...partFaults(stated, indicator),
  ...rangeFaults(stated),
  ...sampleFaults(stated),
  ...periodFaults(stated),
];

function valueFaults(stated: Stated, { code, unit }: Measured): ObservationFault[] {
  const { value, valueMax, target, parts = [] } = stated;
  const figures = [
    ...Object.entries({ value, valueMax, 'target.value': target?.value }),
    ...parts.map((part, place) => [`parts.${place}.value`, part.value] as const),
  ];
  return figures.flatMap(([field, figure]) => {
    const message = typeof figure === 'string' ? figureFault(new Decimal(figure), unit) : undefined;
    return message
      ? [{ field, code: 'INVALID', message: `${figure} cannot be: "${code}" is a ${unit}, ${message}` }]
      : [];
  });
}

function figureFault(figure: Decimal, unit: IndicatorUnit): string | undefined {
  const { least, greatest, places } = UNITS[unit];
  if (figure.lt(least) || figure.gt(greatest)) {
    return Number.isFinite(greatest) ? `from ${least} to ${greatest}.` : `${least} or more.`;
  }
  if (figure.decimalPlaces() > places) {
    return places === 0 ? 'counted in whole numbers.' : `with ${places} decimals at most.`;
  }
  return figure.trunc().precision(true) > WHOLE_DIGITS_MAX
    ? `with ${WHOLE_DIGITS_MAX} digits before the point at most.`
    : undefined;
}

function subjectFaults({ subjectKind }: Stated, { code, subjectKinds }: Measured): ObservationFault[] {
  if (!subjectKind || subjectKinds.includes(subjectKind)) return [];
  const message = `"${code}" is not observed of a ${subjectKind}, but of ${subjectKinds.join(', ')}.`;
  return [{ field: 'subject', code: 'INVALID', message }];
}

function rangeFaults({ qualifier, value, valueMax }: Stated): ObservationFault[] {
  const hasEnd = typeof valueMax === 'string';
  if ((qualifier === 'BETWEEN') !== hasEnd) {
    const message = 'a range has the qualifier BETWEEN and a valueMax; give both or neither.';
    return [{ field: 'qualifier', code: 'INVALID', message }];
  }
  if (!hasEnd || new Decimal(valueMax).gt(value)) return [];
  return [{ field: 'valueMax', code: 'INVALID', message: 'the upper end must be greater than value, the lower one.' }];
}

function sampleFaults({ sampleSize, population, nonRespondentCount }: Stated): ObservationFault[] {
  const negative = Object.entries({ sampleSize, population }).filter(([, count]) => (count ?? 0) < 0);
  if (negative.length > 0) {
    return negative.map(([field, count]) => {
      return { field, code: 'INVALID', message: `${count} cannot be: it counts answers.` };
    });
  }
  if (sampleSize === 0) {
    return [
      { field: 'sampleSize', code: 'INVALID', message: '0 cannot be: where nobody answered there is no figure.' },
    ];
  }
  const answered = sampleSize ?? undefined;
  const asked = population ?? undefined;
  if (answered === undefined || asked === undefined || answered + nonRespondentCount <= asked) return [];
  const message = 'those who answered and those who did not are more than the population.';
  return [{ field: 'sampleSize', code: 'INVALID', message }];
}

function periodFaults({ validFrom, validThrough }: Stated): ObservationFault[] {
  if (!validFrom || !validThrough || firstDayOf(validFrom) <= lastDayOf(validThrough)) return [];
  return [{ field: 'validThrough', code: 'INVALID', message: 'the period ends before it begins.' }];
}
