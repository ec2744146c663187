import { badUserInput } from '@cdw/kernel/errors.ts';
import type { EvaluationSubjectKind } from './generated/prisma/enums.ts';

/** What a figure, an evaluation or a rule is about: a thing of another subgraph, by its kind and its key there. */
export type Subject = { readonly subjectKind: EvaluationSubjectKind; readonly subjectId: string };

export const subjectOf = (subjectKind: EvaluationSubjectKind, subjectId: string): Subject => ({
  subjectKind,
  subjectId,
});

/** How the keys of subjects begin; municipalities and provinces have REFNIS codes instead, which differ by themselves. */
const PREFIXES = ['spc_', 'hub_', 'net_', 'prt_', 'prg_', 'cal_'];

/** The key of a subject, as asked for; one that can be none is refused. */
export function subjectKey(key: string): string {
  if (PREFIXES.some((prefix) => key.startsWith(prefix)) || /^\d{5}$/.test(key)) return key;
  throw badUserInput(
    `"${key.slice(0, 40)}" does not identify a subject: expected an identifier that begins with ${PREFIXES.join(', ')}, or the REFNIS code of a municipality or a province. Slugs are known to the subgraph that owns the subject: ask there for its \`id\`.`,
    'subject',
  );
}

/** The identifier of an organisation, as asked for; that of another type is refused. */
export function organisationKey(key: string, argument: string): string {
  if (key.startsWith('org_')) return key;
  throw badUserInput(
    `"${key.slice(0, 40)}" does not identify an Organisation: its identifiers begin with "org_". To find one by its readable name, ask \`organisation(slug: …) { id }\`.`,
    argument,
  );
}
