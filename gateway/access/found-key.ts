import { notFound } from '@cdw/kernel/errors.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { ApiKey, PrismaClient } from './generated/prisma/client.ts';
import { mayHandle } from './may-grant.ts';

/** The key that the viewer names. One that does not concern the viewer is answered as one that does not exist. */
export async function foundKey(db: PrismaClient, id: string, viewer: Viewer): Promise<ApiKey> {
  const row = await db.apiKey.findUnique({ where: { id: identifierOf({ key: 'ApiKey' }, id, 'id') } });
  if (row && mayHandle(viewer, row)) return row;
  throw notFound(`There is no key ${id} that you may change. The query apiKeys lists those that there are.`);
}
