import { builder } from '../builder.ts';

export const ExpenseCategory = builder.enumType('ExpenseCategory', {
  description: 'For what a subsidy is spent.',
  values: {
    EQUIPMENT: { description: 'Equipment and furniture.' },
    OPERATION: { description: 'Running the project: administration, animation, promotion.' },
  } as const,
});
