import { orderDay } from '@cdw/kernel/seed/successive.ts';
import type { Tables } from '../tables.ts';

/** By which day an award is ordered: when it was granted, else when its call awarded, closed or was launched. */
export async function refreshAward(tables: Tables, id: string): Promise<void> {
  const { awardedOn, call } = await tables.award.findUniqueOrThrow({ where: { id }, include: { call: true } });
  const day = orderDay(awardedOn ?? call.awardedOn ?? call.closedOn ?? call.launchedOn ?? undefined);
  await tables.award.update({ where: { id }, data: { orderDay: day } });
}
