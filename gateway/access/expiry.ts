import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { ApiKey } from './generated/prisma/client.ts';
import { EXPIRY_DAYS_DEFAULT, EXPIRY_DAYS_MAX } from './limits.ts';

const DAY_MILLISECONDS = 86_400_000;

/** When a new key ceases to be valid: as asked, or in a year. */
export function expiryOf(asked: Date | null | undefined, now: Date, faults: Faults): Date {
  const latest = new Date(now.getTime() + EXPIRY_DAYS_MAX * DAY_MILLISECONDS);
  if (asked && (asked <= now || asked > latest)) {
    faults.add(
      'expiresAt',
      'INVALID',
      `Expected a moment from now to ${latest.toISOString()} (${EXPIRY_DAYS_MAX} days); leave it out for ${EXPIRY_DAYS_DEFAULT} days.`,
    );
  }
  return asked ?? expiryByDefault(now);
}

export const expiryByDefault = (now: Date): Date => new Date(now.getTime() + EXPIRY_DAYS_DEFAULT * DAY_MILLISECONDS);

/** Whether a key is taken at a moment: neither revoked nor expired. */
export const isValidAt = ({ expiresAt, revokedAt }: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, now: Date): boolean =>
  !revokedAt && (!expiresAt || expiresAt > now);
