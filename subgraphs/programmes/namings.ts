import type { Naming } from '@cdw/kernel/named-in-filter.ts';
import { CALL, PROGRAMME } from './named.ts';
import { beneficiaryOf, FOREIGN_SUBJECTS } from './references/foreign.ts';

const OWN_SUBJECTS = { prg: PROGRAMME, cal: CALL };

/** What a filter by subject names: a programme or call of this subgraph, or a thing of another one. */
export function subjectNaming(subject: string | null | undefined): Naming[] {
  if (!subject) return [];
  const named = { names: subject, argument: 'subject' };
  const prefix = subject.slice(0, 3);
  if (prefix in OWN_SUBJECTS) return [{ ...named, table: OWN_SUBJECTS[prefix as keyof typeof OWN_SUBJECTS] }];
  const foreign = FOREIGN_SUBJECTS[prefix as keyof typeof FOREIGN_SUBJECTS];
  return foreign ? [{ ...named, to: foreign.to }] : [];
}

export const beneficiaryNaming = (beneficiary: string | null | undefined): Naming[] =>
  beneficiary ? [{ names: beneficiary, argument: 'beneficiary', to: beneficiaryOf(beneficiary).to }] : [];
