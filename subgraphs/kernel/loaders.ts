import DataLoader from 'dataloader';
import { notFound } from './errors.ts';
import { BATCH_KEYS_MAX } from './limits.ts';

const options = { maxBatchSize: BATCH_KEYS_MAX };

/** Loads rows by a unique key, each once a request; what does not exist is null. */
export const rowBy = <Row>(
  load: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> =>
  new DataLoader(async (keys) => {
    const rows = new Map((await load([...keys])).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  }, options);

/** Loads the rows that belong to a key, in the order in which the query gives them. */
export const rowsBy = <Row>(
  load: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string | null,
): DataLoader<string, Row[]> =>
  new DataLoader(async (keys) => {
    const rows = Map.groupBy(await load([...keys]), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  }, options);

/** The rows of many keys, without those that do not exist. */
export async function loadPresent<Row>(
  loader: DataLoader<string, Row | null>,
  keys: readonly string[],
): Promise<Row[]> {
  const rows = await Promise.all(keys.map((key) => loader.load(key)));
  return rows.filter((row) => row !== null);
}

type Loader<Row> = DataLoader<string, Row | null>;

/** The row that another one refers to, which the database keeps whole within one subgraph; null where it refers to none. */
export function loadReferred<Row>(loader: Loader<Row>, key: string): Promise<Row>;
export function loadReferred<Row>(loader: Loader<Row>, key: string | null): Promise<Row | null>;
export async function loadReferred<Row>(loader: Loader<Row>, key: string | null): Promise<Row | null> {
  if (key === null) return null;
  const row = await loader.load(key);
  if (row === null) throw new Error(`A row refers to ${key}, which does not exist`);
  return row;
}

/** What a mutation answers. One that is sent again under its key may find that what it wrote was withdrawn since. */
export async function loadWritten<Row>(loader: DataLoader<string, Row | null>, id: string): Promise<Row> {
  const row = await loader.load(id);
  if (row !== null) return row;
  throw notFound(
    `What this mutation wrote, "${id}", was withdrawn since, so that there is nothing to answer. Send it under another Idempotency-Key to record it anew.`,
  );
}

/** The entity that another subgraph refers to: nothing but a convention keeps such references whole, so one may have outlived it. */
export async function loadEntity<Row>(loader: DataLoader<string, Row | null>, type: string, key: string): Promise<Row> {
  const row = await loader.load(key);
  if (row === null) {
    throw notFound(
      `There is no ${type} "${key}" (any more), though something refers to it. Tell whoever keeps what refers to it.`,
    );
  }
  return row;
}
