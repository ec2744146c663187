import { builder } from '../builder.ts';

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list is ordered.',
  values: { ASC: { description: 'The least first.' }, DESC: { description: 'The greatest first.' } } as const,
});
