import type { Seed } from '@cdw/kernel/seed/seed.ts';
import { firstKey } from './agency-key.ts';
import type { PrismaClient } from './generated/prisma/client.ts';

/** Makes the first key of all, which is told once, with what was done at this start. */
export const seed: Seed<PrismaClient> = async (client) => {
  const made = await firstKey(client);
  return made && `made the first key of the agency, which is shown only now: ${made.key}`;
};
