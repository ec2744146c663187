import { batched } from '@cdw/kernel/batched.ts';
import type { AskGraph } from '@cdw/kernel/context.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { askFor, type ForeignType } from '@cdw/kernel/foreign.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import type { EvaluationSubjectKind } from '../generated/prisma/enums.ts';
import { SOURCE } from '../judging/foreign-facts.ts';

/** Something given by a call, as the graph tells it. */
export type FundedAward = {
  readonly id: string;
  readonly grantedEur: string | null;
  readonly sources: readonly SourceRow[];
  readonly beneficiary?: { readonly id: string } | null;
  readonly tranches: readonly {
    readonly year: number;
    readonly amountEur: string;
    readonly status: string;
    readonly sources: readonly SourceRow[];
  }[];
};

/** A page of a list of another subgraph, of which there may be more. */
type Page<Node> = { readonly totalCount: number; readonly nodes: readonly Node[] };
type Awarded = { readonly awards: Page<FundedAward> | null };

/** What public money went where, as the graph tells it of each kind of subject. */
export type Funded = Awarded & {
  readonly calls?: Page<Awarded> | null;
  readonly spaces?: Page<Awarded & { readonly id: string }> | null;
};

const AWARD = `id grantedEur ${SOURCE} tranches { year amountEur status ${SOURCE} }`;
const AWARDS = `awards(first: 100) { totalCount nodes { ${AWARD} } }`;
const BENEFICIARY = 'beneficiary { ... on Space { id } ... on CreativeHub { id } ... on Organisation { id } }';
const AWARDS_OF_CALL = `awards(first: 100) { totalCount nodes { ${AWARD} ${BENEFICIARY} } }`;

const AWARDS_OF_CALLS = `calls(first: 100) { totalCount nodes { ${AWARDS_OF_CALL} } }`;

/** The kinds of thing that can have received, or given, public money: some subjects of figures, and measures, which are none. */
type FundedKind =
  | Extract<EvaluationSubjectKind, 'SPACE' | 'CREATIVE_HUB' | 'CALL' | 'PROGRAMME' | 'NETWORK'>
  | 'MEASURE';

export type FundedThing = { readonly subjectKind: FundedKind; readonly subjectId: string };

/** Calendar years, the first and the last included. */
export type Years = { readonly fromYear: number; readonly throughYear: number };

const typesOn = ({ day, fromYear, throughYear }: Asked): Record<FundedKind, ForeignType> => ({
  SPACE: { type: 'Space', prefix: 'spc', field: 'space', argument: 'id', fields: AWARDS },
  CREATIVE_HUB: { type: 'CreativeHub', prefix: 'hub', field: 'creativeHub', argument: 'id', fields: AWARDS },
  CALL: { type: 'Call', prefix: 'cal', field: 'call', argument: 'id', fields: AWARDS_OF_CALL },
  PROGRAMME: { type: 'Programme', prefix: 'prg', field: 'programme', argument: 'id', fields: AWARDS_OF_CALLS },
  MEASURE: { type: 'Measure', prefix: 'mea', field: 'measure', argument: 'id', fields: AWARDS_OF_CALLS },
  NETWORK: {
    type: 'Network',
    prefix: 'net',
    field: 'network',
    argument: 'id',
    fields: `spaces(first: 100, asOf: "${day}", memberFrom: "${fromYear}", memberThrough: "${throughYear}") { totalCount nodes { id ${AWARDS} } }`,
  },
});

type Asked = Years & { readonly day: Day };
type Question = FundedThing & Asked;

/** Loads what the graph knows of the public money of subjects of one kind, by one question. */
export const funded = (graph: AskGraph | undefined) =>
  batched<Question, Funded | null>({
    sameness: ({ subjectKind, day, fromYear, throughYear }) => [subjectKind, day, fromYear, throughYear],
    parentOf: ({ subjectId }) => subjectId,
    load: async (questions) => {
      const things = questions.map(({ subjectKind, subjectId, ...asked }) => ({
        to: typesOn(asked)[subjectKind],
        key: subjectId,
      }));
      const found = await askFor(graph, things);
      return questions.map(({ subjectId }) => (found.get(subjectId) ?? null) as Funded | null);
    },
  });
