import { notFound } from '@cdw/kernel/errors.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { ApiKey } from './generated/prisma/client.ts';
import type { Tables } from './ledger.ts';
import { mayHandle } from './may-grant.ts';

/**
 * The key that the viewer names, which nobody else changes until the transaction ends. One that does not concern the
 * viewer is answered as one that does not exist.
 */
export async function foundKey(tables: Tables, given: string, viewer: Viewer): Promise<ApiKey> {
  const id = identifierOf({ key: 'ApiKey' }, given, 'id');
  await tables.$queryRaw`SELECT id FROM gateway."ApiKey" WHERE id = ${id} FOR UPDATE`;
  const row = await tables.apiKey.findUnique({ where: { id } });
  if (row && mayHandle(viewer, row)) return row;
  throw notFound(`There is no key ${id} that you may change. The query apiKeys lists those that there are.`);
}
