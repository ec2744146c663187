/** PostgreSQL's codes for transactions that disturbed one another: serialization failure, and deadlock. */
const SQL_STATES = ['40001', '40P01'];
/** The same as Prisma says it. */
const PRISMA_CODE = 'P2034';
const PRISMA_KIND = 'TransactionWriteConflict';

/** Whether a write failed only because another one came in between: done again, it may pass. */
export function isSerializationFailure(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  const { code, kind, originalCode, cause: inner, meta } = cause as Record<string, unknown>;
  if (code === PRISMA_CODE || kind === PRISMA_KIND) return true;
  if (SQL_STATES.includes(String(code)) || SQL_STATES.includes(String(originalCode))) return true;
  const driverError = (meta as Record<string, unknown> | undefined)?.driverAdapterError;
  return isSerializationFailure(inner) || isSerializationFailure(driverError);
}
