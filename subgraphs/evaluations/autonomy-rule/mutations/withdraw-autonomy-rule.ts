import { ruleMutation } from '../autonomy-rule.ts';

ruleMutation('withdrawAutonomyRule', {
  kind: 'WITHDRAWN',
  isCorrection: true,
  isWithdrawal: true,
  hasSources: false,
  says: 'Takes back a rule of autonomy that was never stated: it answers nowhere any more, no space is judged by it, and null is answered. The audit keeps it.',
  input: () => ({}),
  work: async ({ tables, row }) => {
    await tables.autonomyRuleSubject.deleteMany({ where: { ruleId: row.id } });
    await tables.autonomyRule.delete({ where: { id: row.id } });
  },
});
