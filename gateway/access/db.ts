import { type Database, openDatabase } from '@cdw/kernel/database/open-database.ts';
import type { Seed } from '@cdw/kernel/seed/seed.ts';
import { PrismaClient } from './generated/prisma/client.ts';

export const openDb = (url: string, seed: Seed<PrismaClient>): Promise<Database<PrismaClient>> =>
  openDatabase({ name: 'gateway', url, seed, createClient: (adapter) => new PrismaClient({ adapter }) });
