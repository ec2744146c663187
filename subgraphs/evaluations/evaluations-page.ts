import type { Connection } from '@cdw/kernel/listing.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { isOneOf } from '@cdw/kernel/one-of.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import { ORGANISATION, subjectNaming } from './foreign.ts';
import type { Evaluation, EvaluationRole } from './generated/prisma/client.ts';
import { subjectKey } from './subject.ts';
import type { EvaluationsArgs } from './types/evaluation-connection.ts';

/** A page of the evaluations that meet the filter, the most recent first: all of them, or those of a parent. */
export const evaluationsPage = (
  { lists, load }: Context,
  args: PageArgs & EvaluationsArgs,
  parent?: Parent,
): Promise<Connection<Evaluation>> => {
  const selection = {
    from: sql`evaluations."Evaluation" AS e`,
    id: sql`e.id`,
    where: [
      typeof args.subject === 'string' ? isAbout(args.subject) : undefined,
      hasParty('COMMISSIONED', args.commissionedBy, 'commissionedBy'),
      hasParty('CONDUCTED', args.conductedBy, 'conductedBy'),
      isOneOf(sql`e.status`, args.status, sql`evaluations."EvaluationStatus"`),
      holdsText(sql`e."searchText"`, args.text),
    ],
    order: orderBy('DAY', sql`e."datedFirstDay"`, 'DESC'),
    parent,
    namings: [
      ...subjectNaming(args.subject),
      { to: ORGANISATION, names: args.commissionedBy, argument: 'commissionedBy' },
      { to: ORGANISATION, names: args.conductedBy, argument: 'conductedBy' },
    ],
  };
  return lists.page(selection, args, load.evaluation);
};

const isAbout = (subject: string): Sql =>
  sql`EXISTS (SELECT FROM evaluations."EvaluationSubjectLink" AS s
    WHERE s."evaluationId" = e.id AND s."subjectId" = ${subjectKey(subject)})`;

/** That an organisation has a role in an evaluation, if one is asked for. */
const hasParty = (role: EvaluationRole, organisation: string | null | undefined, argument: string): Sql | undefined =>
  typeof organisation === 'string'
    ? sql`EXISTS (SELECT FROM evaluations."EvaluationParty" AS q WHERE q."evaluationId" = e.id
        AND q."organisationId" = ${identifierOf({ org: 'Organisation' }, organisation, argument)}
        AND ${role}::evaluations."EvaluationRole" = ANY(q.roles))`
    : undefined;
