import { Decimal } from '@prisma/client/runtime/client';

/** By degrees of freedom from 1, as tables print them. */
const QUANTILES = ['3.078', '1.886', '1.638', '1.533', '1.476', '1.440', '1.415', '1.397', '1.383', '1.372'];

/** The same of the normal distribution, to which Student's comes nearer with each degree of freedom. */
const NORMAL = new Decimal('1.281552');

/**
 * Student's t below which nine tenths lie: two-sided, an interval of four fifths. Beyond the table it is computed by the first
 * terms of the expansion of Cornish and Fisher, which are exact to three decimals there.
 */
export function quantile(freedom: number): Decimal {
  const printed = QUANTILES[freedom - 1];
  if (printed) return new Decimal(printed);
  const first = NORMAL.pow(3).plus(NORMAL).div(4);
  const second = NORMAL.pow(5).times(5).plus(NORMAL.pow(3).times(16)).plus(NORMAL.times(3)).div(96);
  return NORMAL.plus(first.div(freedom)).plus(second.div(freedom).div(freedom));
}
