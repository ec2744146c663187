import { fromDay } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Selection } from '@cdw/kernel/selection.ts';
import { empty, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import type { Observation, ObservationStatus } from './generated/prisma/client.ts';
import { isOneOf } from './one-of.ts';

export type ObservationsArgs = PageArgs & {
  indicator?: readonly string[] | null | undefined;
  periodFrom?: PartialDate | null | undefined;
  periodThrough?: PartialDate | null | undefined;
  status?: readonly ObservationStatus[] | null | undefined;
};

/** To which thing the observations of a list belong: by which column, if need be of a further table. */
type Parent = { readonly joins?: Sql; readonly column: Sql; readonly key: string };

/** A page of observations in the order of their periods: all of them, or those of a parent. */
export async function observationsPage(
  { lists, load }: Context,
  args: ObservationsArgs,
  { parent, where = [] }: { parent?: Parent; where?: readonly (Sql | undefined)[] } = {},
): Promise<Connection<Observation>> {
  const selection: Selection = {
    from: sql`evaluations."Observation" AS o ${parent?.joins ?? empty}`,
    id: sql`o.id`,
    where: [...conditions(args), ...where],
    order: { name: 'PERIOD', by: sql`o."firstDay"` },
    ...(parent && { parent }),
  };
  return await lists.page(selection, args, (ids) => loadPresent(load.observation, ids));
}

const conditions = ({ indicator, status, ...period }: ObservationsArgs): (Sql | undefined)[] => [
  indicator
    ? sql`o."indicatorId" = ANY(ARRAY(SELECT i.id FROM evaluations."Indicator" AS i
        WHERE i.id = ANY(${indicator}::text[]) OR i.slug = ANY(${indicator}::text[])))`
    : undefined,
  status ? isOneOf(sql`o.status`, status, sql`evaluations."ObservationStatus"`) : undefined,
  ...touching(period),
];

/** That an observation's period has a day in common with the one asked for; of a period that is not known nobody can say. */
function touching({ periodFrom, periodThrough }: Pick<ObservationsArgs, 'periodFrom' | 'periodThrough'>): Sql[] {
  const first = periodFrom ? firstDayOf(periodFrom) : undefined;
  const last = periodThrough ? lastDayOf(periodThrough) : undefined;
  if (first && last && first > last) {
    throw badUserInput(
      `The period asked for is empty: \`periodFrom\` (${periodFrom}) lies after \`periodThrough\` (${periodThrough}). Exchange them.`,
      'periodFrom',
    );
  }
  const isDated = sql`(o."validFrom" IS NOT NULL OR o."validThrough" IS NOT NULL)`;
  return [
    ...(first || last ? [isDated] : []),
    ...(first ? [sql`o."lastDay" >= ${fromDay(first)}::date`] : []),
    ...(last ? [sql`o."firstDay" <= ${fromDay(last)}::date`] : []),
  ];
}
