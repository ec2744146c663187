import { channel } from 'node:diagnostics_channel';
import type { SqlDriverAdapter, SqlQuery, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';

/** Each SQL statement is published here before it is sent; nobody listens but tests and the benchmark. */
export const statements = channel('cdw:sql-statement');

/** An adapter that tells the channel what it sends, also within transactions. */
export function published(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const begin = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => publish<Transaction>(await begin(level));
  return publish(adapter);
}

function publish<T extends SqlQueryable>(queryable: T): T {
  const { queryRaw, executeRaw } = queryable;
  queryable.queryRaw = (query: SqlQuery) => tell(query, () => queryRaw.call(queryable, query));
  queryable.executeRaw = (query: SqlQuery) => tell(query, () => executeRaw.call(queryable, query));
  return queryable;
}

function tell<R>(query: SqlQuery, send: () => R): R {
  if (statements.hasSubscribers) statements.publish({ sql: query.sql, args: query.args });
  return send();
}
