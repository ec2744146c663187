import { batched } from '@cdw/kernel/batched.ts';
import type { Day } from '@cdw/kernel/days.ts';
import type { rememberedSpaces } from '../judging/remembered-spaces.ts';
import type { valuesInYear, YearValue } from '../judging/values-in-year.ts';
import { SIZE_YEARS_BEFORE_MAX } from '../limits.ts';
import { REQUIRED } from '../required-indicators.ts';
import { type Criterion, classBy } from './alike.ts';
import type { Compared } from './percentile.ts';

export type ComparableSpace = YearValue & Compared;

type Question = {
  readonly code: string;
  readonly year: number;
  readonly by: readonly Criterion[];
  readonly day: Day;
};

/** The spaces that have a value in a year, each with its classes: put together once for all spaces of a page. */
export const comparableSpaces = (
  allSpaces: ReturnType<typeof rememberedSpaces>,
  values: ReturnType<typeof valuesInYear>,
) =>
  batched<Question, ComparableSpace[]>({
    sameness: (question) => question,
    parentOf: () => undefined,
    load: async ([question]) => {
      const { by, ...asked } = question as Question;
      const sizes = { ...asked, code: REQUIRED.workplaces, yearsBefore: SIZE_YEARS_BEFORE_MAX };
      const [spaces, figures, workplaces] = await Promise.all([
        allSpaces.load('all'),
        values.load({ ...asked, yearsBefore: 0 }),
        by.includes('SIZE') ? values.load(sizes) : new Map<string, YearValue>(),
      ]);
      return [
        spaces.flatMap((space) => {
          const value = figures.get(space.id);
          const size = workplaces.get(space.id)?.value;
          return value ? [{ ...value, classes: by.map((one) => classBy(one, space, size, asked)) }] : [];
        }),
      ];
    },
  });
