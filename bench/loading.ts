import { connectionTo } from '@cdw/kernel/database/postgres.ts';
import pg from 'pg';

/** As many as the machine has cores, where it is a small one: each statement of a load keeps one busy. */
const CONNECTIONS = 2;
const SPACES_PER_STATEMENT = 250;

/** Several connections that fill the tables of the evaluations; what a crash would lose is made anew. */
export class Loading {
  readonly #clients: readonly pg.Client[];

  private constructor(clients: readonly pg.Client[]) {
    this.#clients = clients;
  }

  static async open(databaseUrl: string): Promise<Loading> {
    const connection = connectionTo(databaseUrl, 'evaluations');
    const options = `${connection.options} -c maintenance_work_mem=512MB -c work_mem=256MB -c synchronous_commit=off`;
    const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ ...connection, options }));
    await Promise.all(clients.map((client) => client.connect()));
    return new Loading(clients);
  }

  /** Runs statements in any order, each on a connection that is free. */
  async run(statements: Iterable<string>): Promise<void> {
    const waiting = Iterator.from(statements);
    await Promise.all(
      this.#clients.map(async (client) => {
        for (const statement of waiting) await client.query(statement);
      }),
    );
  }

  /** Runs a statement for some spaces at a time. */
  inParts(statement: (first: number, last: number) => string, from: number, through: number): Promise<void> {
    const count = Math.ceil((through - from + 1) / SPACES_PER_STATEMENT);
    const firsts = Array.from({ length: count }, (_, part) => from + part * SPACES_PER_STATEMENT);
    return this.run(firsts.map((first) => statement(first, Math.min(first + SPACES_PER_STATEMENT - 1, through))));
  }

  /**
   * To make indexes anew takes a fraction of the time that keeping them would. References hold for what is written afterwards;
   * what is loaded is right.
   */
  async withoutIndexes(table: string, load: () => Promise<void>): Promise<void> {
    const references = await this.#rows<{ name: string; definition: string }>(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE contype = 'f' AND conrelid = '"${table}"'::regclass`,
    );
    const indexes = await this.#rows<{ name: string; definition: string }>(
      `SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
        WHERE indrelid = '"${table}"'::regclass AND NOT indisprimary`,
    );
    for (const { name } of references) await this.run([`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`]);
    for (const { name } of indexes) await this.run([`DROP INDEX ${name}`]);
    await load();
    await this.run(indexes.map(({ definition }) => definition));
    for (const { name, definition } of references) {
      const asIfNew = definition.endsWith('NOT VALID') ? definition : `${definition} NOT VALID`;
      await this.run([`ALTER TABLE "${table}" ADD CONSTRAINT "${name}" ${asIfNew}`]);
    }
  }

  async #rows<Row extends object>(query: string): Promise<Row[]> {
    const { rows = [] } = (await this.#clients[0]?.query<Row>(query)) ?? {};
    return rows;
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
  }
}
