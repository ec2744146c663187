import { notFound } from '@cdw/kernel/errors.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import { indicatorKey } from '../named.ts';

/** The indicator of a series, by its identifier, slug or code: an empty series of one that does not exist would mislead. */
export async function indicatorNamed(load: Loaders, name: string): Promise<Indicator> {
  const key = indicatorKey(name);
  const row = await (key.includes('_')
    ? load.indicator.load(identifierOf({ ind: 'Indicator' }, key, 'indicator'))
    : load.indicatorBySlug.load(key));
  if (row) return row;
  throw notFound(
    `There is no indicator "${name.slice(0, 40)}". Look it up by \`indicators\`, and give its id, slug or code.`,
  );
}
