import { z } from 'zod';

/** An exact figure of a seed file. */
export const decimal = z
  .string('expected a figure in quotes, so that it stays exact: "0.6"')
  .regex(/^-?\d{1,14}(\.\d{1,6})?$/, 'expected a figure with at most six decimals: "0.6"');
