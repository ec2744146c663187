import { correctFact } from '@cdw/kernel/facts/change-fact.ts';
import { inputOf, referencesOf } from '@cdw/kernel/facts/define-fact.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { operatorsOf } from '../../partnership/keepers.ts';
import { counts } from '../counts.ts';
import { SHARED_USE, sharedUseMutation } from '../shared-use.ts';

sharedUseMutation('correctSharedUse', {
  kind: 'CORRECTED',
  isCorrection: true,
  says: 'Mends what was recorded wrongly of a count, its period included, by the organisation that counted: what is given replaces what stood there, null clears it, and what is left out stays. The audit keeps what stood there.',
  input: (t) => inputOf(counts.columns, t as never, false),
  references: (input) => referencesOf(counts.columns, input),
  right: ({ reportedBy }: { readonly reportedBy?: string | null }, viewer) => ({
    permit: async ({ tables, row, referred }) => {
      if (!reportedBy) return;
      const right = await tables.accessRight.findUniqueOrThrow({ where: { id: row.accessRightId } });
      const operators = [right.hostSpaceId, right.beneficiarySpaceId].flatMap((id) => operatorsOf(id, referred));
      const reporter = operators.filter((operator) => operator === reportedBy);
      permitOrganisations(viewer, reporter, 'the organisation that counted, and operates one of the two spaces');
    },
  }),
  work: (edit, input) => correctFact(SHARED_USE, counts, edit, edit.row.id, input),
});
