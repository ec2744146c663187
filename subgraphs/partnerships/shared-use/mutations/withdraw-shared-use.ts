import { ANSWERS_RIGHT } from '../../access-right/right-of.ts';
import { sharedUseMutation } from '../shared-use.ts';

sharedUseMutation('withdrawSharedUse', {
  kind: 'WITHDRAWN',
  isCorrection: true,
  isWithdrawal: true,
  hasSources: false,
  says: 'Takes back a count that never was, by the organisation that counted: it answers nowhere any more, and the right that it counted is answered. The audit keeps it.',
  answers: ANSWERS_RIGHT,
  input: () => ({}),
  work: async ({ tables, row }) => {
    await tables.sharedUse.delete({ where: { id: row.id } });
    return row.accessRightId;
  },
});
