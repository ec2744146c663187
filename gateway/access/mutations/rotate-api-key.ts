import { forbidden } from '@cdw/kernel/errors.ts';
import { conflict } from '@cdw/kernel/writing/conflict.ts';
import { Faults } from '@cdw/kernel/writing/faults.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { builder } from '../builder.ts';
import { expiryOf, isValidAt } from '../expiry.ts';
import { foundKey } from '../found-key.ts';
import type { ApiKey } from '../generated/prisma/client.ts';
import { keptKey } from '../kept-key.ts';
import { LEDGER } from '../ledger.ts';
import { EXPIRY_DAYS_DEFAULT, EXPIRY_DAYS_MAX, OVERLAP_HOURS_DEFAULT, OVERLAP_HOURS_MAX } from '../limits.ts';
import { lackingScopes } from '../may-grant.ts';
import { KEYS } from '../scopes.ts';
import { NewApiKey } from '../types/new-api-key.ts';

const HOUR_MILLISECONDS = 3_600_000;

const RotateApiKeyInput = builder.inputType('RotateApiKeyInput', {
  description: 'Which key is to be succeeded, and how.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The key to succeed (`key_…`).' }),
    overlapHours: t.int({
      defaultValue: OVERLAP_HOURS_DEFAULT,
      description: `For how many hours from now the old key stays valid beside the new one, 0 to ${OVERLAP_HOURS_MAX}; never longer than it would have been.`,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: `When the new key ceases to be valid, in ${EXPIRY_DAYS_MAX} days at the latest; in ${EXPIRY_DAYS_DEFAULT} days when left out, or never, where neither the old key ends nor what you send. Never later than what you send: a key cannot prolong itself.`,
    }),
  }),
});

builder.mutationField('rotateApiKey', (t) =>
  t.field({
    type: NewApiKey,
    nullable: true,
    description:
      'Makes the successor of a key, with the same label, role, organisations and scopes, which ends no later than the key or token with which it is made; for a while both are valid, so that programs can change over. Needs the scope `keys:write`, and every scope of the key. `CONFLICT` where the key is no longer valid.',
    args: { input: t.arg({ type: RotateApiKeyInput, required: true, description: 'Which key, and how.' }) },
    authScopes: { scope: KEYS },
    resolve: (_root, { input }, { db, viewer }) =>
      db.$transaction(async (tables) => {
        const old = await foundKey(tables, input.id, viewer);
        const now = new Date();
        const lacking = lackingScopes(viewer, old);
        if (lacking.length > 0) {
          throw forbidden(
            `The key ${old.prefix} has scopes that you do not have: ${lacking.join(', ')}. Ask the agency.`,
          );
        }
        const faults = new Faults();
        const oldEnd = oldEndOf(old, input.overlapHours ?? OVERLAP_HOURS_DEFAULT, now, faults);
        // The first key of all does not end, and neither does its successor, since nobody could make another then.
        const isEndless = !input.expiresAt && !old.expiresAt && !viewer.expiresAt;
        const expiresAt = isEndless ? null : expiryOf(input.expiresAt, { now, maker: viewer }, faults);
        faults.settle();
        if (!isValidAt(old, now)) {
          throw conflict(`The key ${old.prefix} is no longer valid, so nothing can succeed it. Make a new one.`, {});
        }
        const deed = { type: 'ApiKey', id: old.id, kind: 'ROTATED', actor: viewer.actor } as const;
        await recorded(LEDGER, tables, deed, () =>
          tables.apiKey.update({ where: { id: old.id }, data: { expiresAt: oldEnd } }),
        );
        const { label, role, organisationIds, scopes } = old;
        const plan = { label, role, organisationIds, scopes, expiresAt, createdBy: viewer.actor };
        return await keptKey(tables, { ...plan, rotatedFromId: old.id });
      }),
  }),
);

/** When the old key ends: after the overlap, or when it would have ended anyway. */
function oldEndOf({ expiresAt }: ApiKey, overlapHours: number, now: Date, faults: Faults): Date {
  if (overlapHours < 0 || overlapHours > OVERLAP_HOURS_MAX) {
    faults.add('overlapHours', 'INVALID', `${overlapHours} was given; expected 0 to ${OVERLAP_HOURS_MAX} hours.`);
  }
  const end = new Date(now.getTime() + overlapHours * HOUR_MILLISECONDS);
  return expiresAt && expiresAt < end ? expiresAt : end;
}
