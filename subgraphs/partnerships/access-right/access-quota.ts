import { builder } from '../builder.ts';
import type { AccessRight } from '../generated/prisma/client.ts';
import { UseUnit } from './use-unit.ts';

const QuotaInterval = builder.enumType('QuotaInterval', {
  description: 'How long a quota lasts before it begins anew.',
  values: {
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week.' },
    MONTH: { description: 'A month.' },
    YEAR: { description: 'A year.' },
  } as const,
});

export type GivenQuota = {
  readonly amount: number;
  readonly unit: typeof UseUnit.$inferType;
  readonly per: typeof QuotaInterval.$inferType;
};

export const AccessQuota = builder.objectRef<GivenQuota>('AccessQuota').implement({
  description: 'How much an access right allows one member to use the host.',
  fields: (t) => ({
    amount: t.exposeInt('amount', { description: 'How many units.' }),
    unit: t.expose('unit', { type: UseUnit, description: 'What is counted.' }),
    per: t.expose('per', { type: QuotaInterval, description: 'In how long.' }),
  }),
});

export const AccessQuotaInput = builder.inputType('AccessQuotaInput', {
  description: 'How much one member may use the host.',
  fields: (t) => ({
    amount: t.int({ required: true, description: 'How many units, 1 or more.' }),
    unit: t.field({ type: UseUnit, required: true, description: 'What is counted.' }),
    per: t.field({ type: QuotaInterval, required: true, description: 'In how long.' }),
  }),
});

type QuotaColumns = Pick<AccessRight, 'quotaAmount' | 'quotaUnit' | 'quotaInterval'>;

/** The quota of a right; null where it has none, or no source tells. */
export const quotaOf = ({ quotaAmount, quotaUnit, quotaInterval }: QuotaColumns): GivenQuota | null =>
  quotaAmount !== null && quotaUnit && quotaInterval
    ? { amount: quotaAmount, unit: quotaUnit, per: quotaInterval }
    : null;
