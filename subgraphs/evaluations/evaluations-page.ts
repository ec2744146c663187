import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import type { Selection } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import type { Evaluation, EvaluationRole, EvaluationStatus } from './generated/prisma/client.ts';
import { isOneOf } from './one-of.ts';

export type EvaluationsArgs = PageArgs & {
  status?: readonly EvaluationStatus[] | null | undefined;
  text?: string | null | undefined;
};

/** To which thing the evaluations of a list belong: a table that names each of them once for it, and by which column. */
type Parent = { readonly joins: Sql; readonly column: Sql; readonly key: string };

/** A page of evaluations, the most recent first: all of them, or those of a parent. */
export async function evaluationsPage(
  { lists, load }: Context,
  args: EvaluationsArgs,
  { parent, where = [] }: { parent?: Parent; where?: readonly (Sql | undefined)[] } = {},
): Promise<Connection<Evaluation>> {
  const from = sql`evaluations."Evaluation" AS e`;
  const selection: Selection = {
    from: parent ? sql`${from} ${parent.joins}` : from,
    id: sql`e.id`,
    where: [
      args.status ? isOneOf(sql`e.status`, args.status, sql`evaluations."EvaluationStatus"`) : undefined,
      holdsText(sql`e."searchText"`, args.text),
      ...where,
    ],
    order: { name: 'DATE_DESC', by: sql`e."datedFirstDay"`, isDescending: true },
    ...(parent && { parent }),
  };
  return await lists.page(selection, args, (ids) => loadPresent(load.evaluation, ids));
}

/** That an evaluation is about a subject. */
export const isAbout = (subjectId: string): Sql =>
  sql`EXISTS (SELECT FROM evaluations."EvaluationSubjectLink" AS s WHERE s."evaluationId" = e.id AND s."subjectId" = ${subjectId})`;

/** That an organisation has a role in an evaluation. */
export const hasParty = (organisationId: string, role: EvaluationRole): Sql =>
  sql`EXISTS (SELECT FROM evaluations."EvaluationParty" AS q WHERE q."evaluationId" = e.id
    AND q."organisationId" = ${organisationId} AND ${role}::evaluations."EvaluationRole" = ANY(q.roles))`;
