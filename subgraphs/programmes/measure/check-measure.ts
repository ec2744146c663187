import type { Beside, Row } from '@cdw/kernel/facts/columns.ts';
import type { Measure } from '../generated/prisma/client.ts';
import type { Tables } from '../tables.ts';

/** Notes that another measure of the programme has the code, or that the axis is one of another programme. */
export async function checkMeasure(row: Row, { tables: own, faults, path, row: { id } }: Beside): Promise<void> {
  const { programmeId, code, axisId } = row as Measure;
  const tables = own as Tables | undefined;
  if (!tables) return;
  const other = code && (await tables.measure.findFirst({ where: { programmeId, code, NOT: { id } } }));
  if (other)
    faults.add(`${path}.code`, 'TAKEN', `"${code}" is the code of another measure of the programme.`, other.id);
  const axis = axisId && (await tables.axis.findUnique({ where: { id: axisId } }));
  if (!axis || axis.programmeId === programmeId) return;
  faults.add(`${path}.axis`, 'INVALID', 'is an axis of another programme. Give one of its own.');
}
