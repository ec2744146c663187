import type { AskGraph } from '@cdw/kernel/context.ts';
import { askFor, type Foreign, type Found, type Refusal } from '@cdw/kernel/foreign.ts';
import { GraphQLError } from 'graphql';
import { NAMED, NAMED_ORGANISATION } from '../foreign.ts';
import type { EvaluationSubjectKind } from '../generated/prisma/enums.ts';
import type { Tables } from '../snapshots.ts';
import type { Localized } from './content-type.ts';
import { figuresOf } from './figures.ts';

/** What things of other subgraphs are called; null where nobody can tell. */
export type LabelOf = (key: string) => Localized | null;

const CANNOT_FREEZE: Refusal = {
  noGraph:
    'What the things that the report names are called cannot be asked, since this service does not know its gateway. Nothing was changed. Set GATEWAY_URL, or ask through the gateway.',
  noAnswer:
    'What the things that the report names are called could not be asked: the part of the graph that keeps them does not answer. Nothing was changed. Please try again later.',
};

/** What things are called, each of them: a report is not frozen while some of its names cannot be asked. */
export const allLabels = async (graph: AskGraph | undefined, things: readonly Foreign[]): Promise<LabelOf> =>
  labelsIn(await askFor(graph, things, CANNOT_FREEZE));

/** What things are called, as far as it can be asked now: what belongs to a subgraph that does not answer has no name. */
export async function knownLabels(graph: AskGraph | undefined, things: readonly Foreign[]): Promise<LabelOf> {
  const groups = [...Map.groupBy(things, ({ to }) => to.type).values()];
  const found = await Promise.all(groups.map((group) => askFor(graph, group).catch(noneWhereUnavailable)));
  return labelsIn(new Map(found.flatMap((answers) => [...answers])));
}

function noneWhereUnavailable(cause: unknown): Map<string, Found> {
  if (cause instanceof GraphQLError && cause.extensions.code === 'SUBGRAPH_UNAVAILABLE') return new Map();
  throw cause;
}

const labelsIn =
  (found: ReadonlyMap<string, Found>): LabelOf =>
  (key) => {
    const told = found.get(key);
    const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    const fr = text(told?.name ?? told?.title);
    return fr === null ? null : { fr, nl: text(told?.nl), de: text(told?.de), en: text(told?.en) };
  };

/** Everything in other subgraphs that the report of an evaluation names, to be asked what it is called. */
export async function labelled(tables: Tables, evaluationId: string): Promise<Foreign[]> {
  const evaluation = await tables.evaluation.findUnique({
    where: { id: evaluationId },
    include: { parties: true, subjects: true, respondents: true },
  });
  if (!evaluation) return [];
  const figures = await tables.observation.findMany({
    where: figuresOf(evaluation, ['PUBLISHED', 'SUBMITTED']),
    select: { subjectKind: true, subjectId: true },
    distinct: ['subjectId'],
  });
  const { parties, subjects, respondents } = evaluation;
  const organisations = [...parties, ...respondents].flatMap(({ organisationId }) => organisationId ?? []);
  return [
    ...[...subjects, ...figures].map(({ subjectKind, subjectId }) => toSubject(subjectKind, subjectId)),
    ...respondents.flatMap(({ spaceId }) => (spaceId ? [toSubject('SPACE', spaceId)] : [])),
    ...organisations.map((key) => ({ key, to: NAMED_ORGANISATION })),
  ];
}

const toSubject = (kind: EvaluationSubjectKind, key: string): Foreign => ({ key, to: NAMED[kind] });
