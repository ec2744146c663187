import { fromDay } from '@cdw/kernel/days.ts';
import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { inputOf } from '@cdw/kernel/facts/define-fact.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { operators } from '../operators.ts';
import { SPACE, spaceMutation } from '../space.ts';

spaceMutation('appointOperator', {
  kind: 'OPERATOR_APPOINTED',
  says: 'Records who runs a space that has no known operator, or a further owner or partner, from a date on. A space with an operator is handed over by `transferSpace`.',
  input: (t) => ({
    ...(inputOf(operators.columns, t as never, true) as Record<'organisation' | 'role', ReturnType<typeof t.string>>),
    from: t.date('When the organisation is that to the space'),
  }),
  work: async (edit, { from, ...given }) => {
    const { tables, faults, row } = edit;
    const where = { spaceId: row.id, role: 'OPERATOR' as const, lastDay: { gte: fromDay(firstDayOf(from)) } };
    if (String(given.role) === 'OPERATOR' && (await tables.spaceOperator.count({ where })) > 0) {
      faults.add('input.role', 'TAKEN', 'the space has an operator then, or later. Use `transferSpace`.');
    }
    return await beginFact(SPACE, operators, edit, given, { validFrom: from });
  },
});
