import { Decimal } from '@prisma/client/runtime/client';
import type { Measured, ObservationFault, Stated } from './observation-faults.ts';

/** What the parts of a figure say against one another, and against the figure. */
export const partFaults = (stated: Stated, indicator: Measured | undefined): ObservationFault[] => [
  ...twinFaults(stated),
  ...(indicator ? sumFaults(stated, indicator) : []),
];

function twinFaults({ parts = [] }: Stated): ObservationFault[] {
  const seen = new Set<string>();
  return parts.flatMap(({ dimension, key }, place) => {
    const part = `${dimension} ${key}`;
    if (!seen.has(part)) {
      seen.add(part);
      return [];
    }
    const message = `"${key}" stands twice in "${dimension}". Give each part of a dimension once.`;
    return [{ field: `parts.${place}.key`, code: 'TAKEN', message }];
  });
}

/** What is counted or added up is no less than its parts; a share, a mean or a price has parts that add up to nothing. */
function sumFaults(stated: Stated, { unit, isCumulative }: Measured): ObservationFault[] {
  const most = mostOf(stated);
  if (most === undefined || !(isCumulative || unit === 'COUNT' || unit === 'PERSONS')) return [];
  return [...Map.groupBy(stated.parts ?? [], ({ dimension }) => dimension)].flatMap(([dimension, parts]) => {
    const sum = Decimal.sum(...parts.map(({ value }) => value));
    if (sum.lte(most)) return [];
    const message = `the parts of "${dimension}" are ${sum.toFixed()} together, more than the figure, which is ${most} at most. Give parts that do not overlap.`;
    return [{ field: 'parts', code: 'INVALID', message }];
  });
}

/** The greatest that the true figure can be; nothing where the source leaves that open. */
function mostOf({ qualifier, value, valueMax }: Stated): string | undefined {
  if (qualifier === 'BETWEEN') return valueMax ?? undefined;
  return qualifier === 'EXACT' || qualifier === 'AT_MOST' ? value : undefined;
}
