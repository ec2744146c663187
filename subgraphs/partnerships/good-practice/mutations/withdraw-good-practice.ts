import { practiceMutation } from '../good-practice.ts';

practiceMutation('withdrawGoodPractice', {
  kind: 'WITHDRAWN',
  isCorrection: true,
  isWithdrawal: true,
  hasSources: false,
  says: 'Takes back a good practice that the partnership never showed, with where it was said to be applied: it answers nowhere any more, and the partnership is answered. The audit keeps it.',
  answers: { type: 'Partnership', loader: 'partnership' },
  input: () => ({}),
  work: async ({ tables, row }) => {
    await tables.goodPracticeApplication.deleteMany({ where: { goodPracticeId: row.id } });
    await tables.goodPracticeStatusPeriod.deleteMany({ where: { goodPracticeId: row.id } });
    await tables.goodPractice.delete({ where: { id: row.id } });
    return row.demonstratedById;
  },
});
