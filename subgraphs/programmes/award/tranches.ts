import { note, type Row, reference, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { builder } from '../builder.ts';
import type { Tranche } from '../generated/prisma/client.ts';
import { TRANCHE_YEAR_MAX, TRANCHE_YEAR_MIN } from '../limits.ts';
import { toCents } from '../money/cents.ts';
import { checkNotAhead } from '../money/checked-figures.ts';
import { count, euro } from '../money/euro.ts';
import { ORGANISATION } from '../references/foreign.ts';
import { Organisation } from '../references/organisation.ts';
import type { Tables } from '../tables.ts';
import { awardFact } from './award.ts';
import { checkTranches, figuresOf, sumOf } from './award-figures.ts';
import { checkEnvelope } from './envelope.ts';
import { TrancheStatus } from './tranche-status.ts';

export const tranches = awardFact({
  type: 'Tranche',
  name: 'Tranche',
  noun: 'tranche',
  table: 'tranche',
  owner: 'awardId',
  prefix: 'trn',
  part: 'tranches',
  orderColumn: 'year',
  // A tranche and the payment that succeeds it are of one line.
  holds: { groupOf: ({ lineId }) => String(lineId), isSuccession: () => true },
  columns: {
    year: count('The year to which it falls.', { min: TRANCHE_YEAR_MIN, max: TRANCHE_YEAR_MAX, isRequired: true }),
    amountEur: euro('The amount, in euro.', { isRequired: true }),
    payer: reference(ORGANISATION, 'The public body whose money it is; null where no source tells.', {
      type: Organisation,
      column: 'payerId',
    }),
    status: {
      ...value(TrancheStatus, 'Whether it was planned, reported or paid.', { isRequired: true }),
      initial: 'PLANNED',
    },
    note: note('this tranche'),
  },
  complete: completed,
  period: 'When this holds, or held: a plan until it is paid, a payment from its day on.',
  lists: {
    now: [
      'tranches',
      'How it is spread over the years on the day asked for, as far as sources tell, the earliest first: until it is paid, a tranche is as it was planned.',
    ],
    history: [
      'trancheHistory',
      'All tranches, also as they were planned before they were paid, the earliest year first.',
    ],
  },
  rows: 'tranchesOfAward',
  answeredBy: 'tranche',
  inputs: { fact: 'tranche', from: 'on' },
  begin: {
    mutation: 'planTranche',
    kind: 'TRANCHE_PLANNED',
    says: 'Plans a part of an award for a year; it is no public funding before it is paid. All parts together never exceed the award. The agency may, and who organises, funds or coordinates the call or its programme, but not who runs the beneficiary.',
    from: 'When it was planned',
  },
});

async function completed(given: Row, draft: Draft): Promise<Row> {
  const { input, period, faults, path } = draft;
  const row = { ...given, lineId: given.lineId ?? input.lineId ?? newId('lin') };
  const on = period.validFrom as PartialDate | null | undefined;
  if (on && (row as object as Tranche).status !== 'PLANNED') checkNotAhead(faults, `${path}.from`, on);
  await checkSpread(row as object as Tranche, draft);
  return row;
}

/** Notes that the tranches of an award would exceed it, or what the other awards leave of the envelope. */
async function checkSpread(tranche: Tranche, { tables: own, owner, period, faults, path }: Draft): Promise<void> {
  const { lineId, amountEur } = tranche;
  const isPast = (period.validThrough ?? null) !== null || (tranche.endedById ?? null) !== null;
  const tables = own as unknown as Tables;
  const award = isPast ? null : await tables.award.findUnique({ where: { id: owner.id }, include: { call: true } });
  if (!award || amountEur === null) return;
  const where = { awardId: award.id, validThrough: null, NOT: { lineId } };
  const cents = sumOf(await tables.tranche.findMany({ where })) + toCents(amountEur);
  const figures = figuresOf(award);
  const at = `${path}.amountEur`;
  checkTranches(faults, at, award.call, figures, cents);
  if (figures.granted === null) await checkEnvelope(tables, faults, award.call, { path: at, cents, award: award.id });
}

builder.objectField('Tranche', 'award', (t) =>
  t.field({
    type: 'Award',
    description: 'The award of which it is a part.',
    resolve: (tranche, _args, { load }) => loadReferred(load.award, tranche.awardId),
  }),
);
