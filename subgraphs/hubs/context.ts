import type { BaseContext, RequestContext } from '@cdw/kernel/context.ts';
import { Lists } from '@cdw/kernel/listing.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { createLoaders, type Loaders } from './loaders.ts';

export type Context = BaseContext & { readonly db: PrismaClient; readonly load: Loaders };

export function createContext(db: PrismaClient, request: RequestContext): Context {
  const load = createLoaders(db);
  return { db, load, sources: load.source, lists: new Lists(db, request.graph), ...request };
}
