import { channel } from 'node:diagnostics_channel';
import type { SqlDriverAdapter, SqlQuery, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';
import { STATEMENT_PARAMETERS_MAX } from '../limits.ts';
import { withArrayParameters } from './array-parameters.ts';
import { refuseIfEnded } from './request-end.ts';
import { WriteFailures } from './write-failures.ts';

/** Each SQL statement is published here before it is sent; nobody listens but tests and the benchmark. */
export const statements = channel('cdw:sql-statement');

/**
 * An adapter whose statements take lists as arrays, are not begun once their request has ended, and are told to the channel, also
 * within transactions: all that this graph sends to a store passes here.
 */
export function guarded<Adapter extends SqlDriverAdapter>(adapter: Adapter, failures = new WriteFailures()): Adapter {
  const begin = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => {
    refuseIfEnded();
    return guard<Transaction>(await begin(level), failures);
  };
  const connection = adapter.getConnectionInfo?.();
  adapter.getConnectionInfo = () => ({
    supportsRelationJoins: true,
    ...connection,
    maxBindValues: STATEMENT_PARAMETERS_MAX,
  });
  return guard(adapter, failures);
}

function guard<T extends SqlQueryable>(queryable: T, failures: WriteFailures): T {
  const { queryRaw, executeRaw } = queryable;
  const noting = async <R>(sent: Promise<R>): Promise<R> => {
    try {
      return await sent;
    } catch (cause) {
      failures.note(cause);
      throw cause;
    }
  };
  queryable.queryRaw = (query: SqlQuery) => send(query, (sent) => noting(queryRaw.call(queryable, sent)));
  queryable.executeRaw = async (query: SqlQuery) => {
    const count = await send(query, (sent) => noting(executeRaw.call(queryable, sent)));
    if (count > 0) failures.forget();
    return count;
  };
  return queryable;
}

async function send<R>(written: SqlQuery, run: (query: SqlQuery) => Promise<R>): Promise<R> {
  const query = withArrayParameters(written);
  if (query.args.length > STATEMENT_PARAMETERS_MAX) {
    throw new Error(`A statement has ${query.args.length} parameters; ${STATEMENT_PARAMETERS_MAX} are the most.`);
  }
  if (!ENDS_TRANSACTION.test(query.sql)) refuseIfEnded();
  if (statements.hasSubscribers) statements.publish({ sql: query.sql, args: query.args });
  return await run(query);
}

/** What ends a transaction is always sent, or its connection could not be used again. */
const ENDS_TRANSACTION = /^(COMMIT|ROLLBACK)\b/;
