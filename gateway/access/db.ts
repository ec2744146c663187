import { type Database, openDatabase } from '@cdw/kernel/database/open-database.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { seed } from './seed.ts';

export const openDb = (url: string): Promise<Database<PrismaClient>> =>
  openDatabase({ name: 'gateway', url, seed, createClient: (adapter) => new PrismaClient({ adapter }) });
