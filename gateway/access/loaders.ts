import { rowBy } from '@cdw/kernel/loaders.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import type { PrismaClient } from './generated/prisma/client.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** What one request reads, each row once. */
export const createLoaders = (db: PrismaClient) => ({
  /** A key is made here and stated by no published work. */
  source: rowBy<SourceRow>(
    async () => [],
    ({ key }) => key,
  ),
  apiKey: rowBy(
    (ids) => db.apiKey.findMany({ where: { id: { in: ids } } }),
    ({ id }) => id,
  ),
});
