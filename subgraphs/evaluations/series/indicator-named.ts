import { notFound } from '@cdw/kernel/errors.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';

/** The indicator of a series, by its identifier or slug: an empty series of one that does not exist would mislead. */
export async function indicatorNamed(load: Loaders, name: string): Promise<Indicator> {
  const row = await (name.includes('_')
    ? load.indicator.load(identifierOf({ ind: 'Indicator' }, name, 'indicator'))
    : load.indicatorBySlug.load(name));
  if (row) return row;
  throw notFound(
    `There is no indicator "${name.slice(0, 40)}". Look it up by \`indicators\`, and give its id or slug.`,
  );
}
