import { isNis, presentNis } from '@cdw/kernel/belgian-codes.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import type { EvaluationSubjectKind } from './generated/prisma/enums.ts';

/** What a figure, an evaluation or a rule is about: a thing of another subgraph, by its kind and its key there. */
export type Subject = { readonly subjectKind: EvaluationSubjectKind; readonly subjectId: string };

export const subjectOf = (subjectKind: EvaluationSubjectKind, subjectId: string): Subject => ({
  subjectKind,
  subjectId,
});

/** The types of subjects that have an identifier; municipalities and provinces have REFNIS codes, which differ by themselves. */
const TYPES = {
  spc: 'Space',
  hub: 'CreativeHub',
  net: 'Network',
  prt: 'Partnership',
  prg: 'Programme',
  cal: 'Call',
};

const KINDS: ReadonlyMap<string, EvaluationSubjectKind> = new Map([
  ['spc', 'SPACE'],
  ['hub', 'CREATIVE_HUB'],
  ['net', 'NETWORK'],
  ['prt', 'PARTNERSHIP'],
  ['prg', 'PROGRAMME'],
  ['cal', 'CALL'],
]);

/** REFNIS gives provinces round numbers; the two Brabants, which were one province, share theirs. */
const PROVINCE = /^([1-9]0000|2000[12])$/;

/** The subject that a key names by itself, by a former REFNIS code too; none where it begins like no subject. */
export function subjectNamed(key: string): Subject | undefined {
  const kind = isNis(key) ? (PROVINCE.test(key) ? 'PROVINCE' : 'MUNICIPALITY') : KINDS.get(key.split('_')[0] ?? '');
  return kind && subjectOf(kind, presentNis(key));
}

/** How an argument names a subject, in words. */
export const SUBJECT_NAMED =
  'the space (`spc_…`), creative hub (`hub_…`), network (`net_…`), partnership (`prt_…`), programme (`prg_…`) or call (`cal_…`) with this identifier, or the municipality or province with this REFNIS code';

/** The key of a subject, as asked for; one that can be none is refused. */
export const subjectKey = (key: string): string =>
  isNis(key)
    ? presentNis(key)
    : identifierOf(
        TYPES,
        key,
        'subject',
        'Look the thing up by its `slug`, and give its `id`; of a municipality or a province, give the REFNIS code.',
      );
