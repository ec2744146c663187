import { fromDay } from '@cdw/kernel/days.ts';
import type { Beside, Row } from '@cdw/kernel/facts/columns.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import type { Award } from '../generated/prisma/client.ts';
import { checkNotBefore } from '../money/checked-figures.ts';
import type { Tables } from '../tables.ts';
import { checkBounds, checkTranches, figuresOf, sumOf } from './award-figures.ts';
import { checkEnvelope } from './envelope.ts';

/** Notes that an award does not keep within the bounds of its call, or that its beneficiary has another one of the call. */
export async function checkAward(row: Row, { tables: own, faults, path, row: { id } }: Beside): Promise<void> {
  const tables = own as Tables;
  const award = row as Award;
  const { callId, beneficiaryId, awardedOn } = award;
  const call = await tables.call.findUnique({ where: { id: callId } });
  if (!call) return;
  const figures = figuresOf(award);
  checkBounds(faults, path, call, figures);
  if (awardedOn) checkNotBefore(faults, `${path}.awardedOn`, fromDay(lastDayOf(awardedOn)), call.launchedOn);
  const others = await tables.award.findMany({ where: { callId, beneficiaryId } });
  const other = others.find((one) => one.id !== id);
  if (other) {
    const message = 'has an award of the call already. Correct that one.';
    faults.add(`${path}.beneficiary`, 'TAKEN', message, other.id);
  }
  const tranches = sumOf(await tables.tranche.findMany({ where: { awardId: id, validThrough: null } }));
  const granted = `${path}.grantedEur`;
  checkTranches(faults, granted, call, figures, tranches);
  await checkEnvelope(tables, faults, call, { path: granted, cents: figures.granted ?? tranches, award: id });
}
