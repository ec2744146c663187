import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { ApiKey } from './generated/prisma/client.ts';
import { EXPIRY_DAYS_DEFAULT, EXPIRY_DAYS_MAX } from './limits.ts';

const DAY_MILLISECONDS = 86_400_000;

/** When a key is made, and with what: a key or token that ends itself. */
type Making = { readonly now: Date; readonly maker: Pick<Viewer, 'expiresAt'> };

/** When a new key ceases to be valid: as asked, or in a year; never after what it is made with. */
export function expiryOf(asked: Date | null | undefined, { now, maker }: Making, faults: Faults): Date {
  const latest = earlier(daysAfter(now, EXPIRY_DAYS_MAX), maker.expiresAt);
  if (asked && (asked <= now || asked > latest)) {
    const why = latest === maker.expiresAt ? 'when what you send ends itself' : `${EXPIRY_DAYS_MAX} days`;
    const otherwise = `leave it out for ${EXPIRY_DAYS_DEFAULT} days, or less where that is earlier`;
    faults.add('expiresAt', 'INVALID', `Expected a moment from now to ${latest.toISOString()} (${why}); ${otherwise}.`);
  }
  return asked ?? earlier(expiryByDefault(now), maker.expiresAt);
}

export const expiryByDefault = (now: Date): Date => daysAfter(now, EXPIRY_DAYS_DEFAULT);

const daysAfter = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MILLISECONDS);

const earlier = (one: Date, other: Date | undefined): Date => (other && other < one ? other : one);

/** Whether a key is taken at a moment: neither revoked nor expired. */
export const isValidAt = ({ expiresAt, revokedAt }: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, now: Date): boolean =>
  !revokedAt && (!expiresAt || expiresAt > now);
