import type { LocalizedText } from '@cdw/kernel/writing/texts.ts';
import type { Commitment } from './generated/prisma/client.ts';
import type { CorrectedInput } from './input-fields.ts';
import type { Stated } from './new-commitment.ts';

/** All that is recorded of a commitment, as an input would say it, with what is corrected in its place. */
export function recordedAs(row: Commitment, given: CorrectedInput): Stated {
  const or = <T>(corrected: T | undefined, recorded: T): T => (corrected === undefined ? recorded : corrected);
  return {
    kind: given.kind ?? row.kind,
    statement: given.statement ?? statementOf(row),
    statedOn: or(given.statedOn, row.statedOn),
    reportedOn: or(given.reportedOn, row.reportedOn),
    statedBy: or(given.statedBy, row.statedBy),
    organisation: or(given.organisation, row.organisationId),
    deadline: or(given.deadline, row.deadline),
    deadlineRule: or(given.deadlineRule, ruleOf(row)),
    document: or(given.document, row.documentId),
    note: or(given.note, row.note),
  };
}

const statementOf = (row: Commitment): LocalizedText => ({
  fr: row.statementFr,
  nl: row.statementNl,
  de: row.statementDe,
  en: row.statementEn,
});

const ruleOf = ({ deadlineRuleFr: fr, ...row }: Commitment): LocalizedText | null =>
  fr === null ? null : { fr, nl: row.deadlineRuleNl, de: row.deadlineRuleDe, en: row.deadlineRuleEn };
