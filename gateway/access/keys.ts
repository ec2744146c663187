import { logFault } from '@cdw/kernel/log.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { ApiKey, PrismaClient } from './generated/prisma/client.ts';
import { hashOf, isHashOf, readKeyText } from './key-text.ts';

/** The viewer for whom a key stands, or why it stands for none, in words that end the sentence "The API key …". */
export type Keys = { readonly viewerOf: (key: string) => Promise<Viewer | string> };

/** How often the last use of a key is written down at most. */
const LAST_USE_SECONDS = 60;

/** An unknown key takes as long to refuse as a known one with another secret. */
const NOBODY = hashOf('nobody');

const UNKNOWN = 'is not known here. Send it whole, as it was shown when it was made, or ask the agency for another.';

export const keysOf = (client: PrismaClient): Keys => ({
  async viewerOf(key) {
    const text = readKeyText(key);
    if (!text) return 'is not complete. It has the form cdw_<8 letters>_<43 letters and digits>.';
    const row = await client.apiKey.findUnique({ where: { prefix: text.prefix } });
    const isRight = isHashOf(text.secret, row?.hash ?? NOBODY);
    if (!row || !isRight) return UNKNOWN;
    const now = new Date();
    const fault = endOf(row, now);
    if (fault) return fault;
    // Whoever shows a key does not wait for this, and is not refused where it fails.
    noteUse(client, row, now).catch((cause: unknown) => logFault('The last use of a key was not noted.', cause));
    const { role, organisationIds, scopes } = row;
    const actor = `key ${row.prefix}`;
    return { role, organisationIds, scopes, actor, ...(row.expiresAt && { expiresAt: row.expiresAt }) };
  },
});

function endOf({ revokedAt, expiresAt }: ApiKey, now: Date): string | undefined {
  if (revokedAt && revokedAt <= now) return 'was revoked. Ask whoever made it for another.';
  if (expiresAt && expiresAt <= now) return 'has expired. Ask whoever made it to rotate it.';
  return undefined;
}

/** A key whose row somebody else holds is passed over: its next use is noted again. */
async function noteUse(client: PrismaClient, { id, lastUsedAt }: ApiKey, now: Date): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < LAST_USE_SECONDS * 1_000) return;
  await client.$executeRaw`UPDATE gateway."ApiKey" SET "lastUsedAt" = now() WHERE id = (
    SELECT id FROM gateway."ApiKey" WHERE id = ${id}
      AND ("lastUsedAt" IS NULL OR "lastUsedAt" <= now() - make_interval(secs => ${LAST_USE_SECONDS}::int))
    FOR UPDATE SKIP LOCKED)`;
}
