import type { Seed } from '@cdw/kernel/seed/seed.ts';
import { firstKey } from './agency-key.ts';
import type { PrismaClient } from './generated/prisma/client.ts';

/** Makes the first key of all, and shows it: this once, at whichever start has no key yet. */
export const showingFirstKey =
  (show: (line: string) => void): Seed<PrismaClient> =>
  async (client) => {
    await firstKey(client, ({ key }) => show(`Made the first key of the agency, which is shown only now: ${key}`));
    return undefined;
  };
