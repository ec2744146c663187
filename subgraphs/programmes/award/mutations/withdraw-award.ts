import { awardMutation } from '../award.ts';

awardMutation('withdrawAward', {
  kind: 'WITHDRAWN',
  isCorrection: true,
  isWithdrawal: true,
  hasSources: false,
  says: 'Takes back an award that was never granted, or not to this beneficiary, with its tranches: it answers nowhere any more, and its call is answered. The audit keeps it. The agency may, and who organises, funds or coordinates the call or its programme, but not who runs the beneficiary.',
  answers: { type: 'Call', loader: 'call' },
  input: () => ({}),
  work: async ({ tables, row }) => {
    await tables.tranche.deleteMany({ where: { awardId: row.id } });
    await tables.award.delete({ where: { id: row.id } });
    return row.callId;
  },
});
