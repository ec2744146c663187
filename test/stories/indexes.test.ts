import { statements } from '@cdw/kernel/database/statements.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySpaces } from '../copies.ts';
import { type Graph, openGraph, operation } from '../graph.ts';

type Statement = { readonly sql: string; readonly args: readonly unknown[] };
type Plan = { Plan: Node };
type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] };
type Database = {
  $transaction: <T>(work: (database: Database) => Promise<T>) => Promise<T>;
  $executeRawUnsafe: (sql: string) => Promise<unknown>;
  $queryRawUnsafe: (sql: string, ...args: unknown[]) => Promise<unknown>;
};

let graph: Graph;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  await copySpaces(database.url, 300);
  graph = await openGraph(database.url);
});
afterAll(async () => {
  await graph.close();
  await drop();
});

/** The statements that a question takes. */
async function statementsOf(document: string): Promise<Statement[]> {
  const found: Statement[] = [];
  const listener = (message: unknown): void => void found.push(message as Statement);
  statements.subscribe(listener);
  await graph.ask(document).finally(() => statements.unsubscribe(listener));
  return found.filter(({ sql }) => /^SELECT/i.test(sql));
}

async function tablesReadWhole({ sql, args }: Statement): Promise<string[]> {
  const [subgraph] = graph.subgraphs as [Subgraph];
  const { db } = subgraph.createContext() as { db: Database };
  // Where a table can be read by an index at all, it then is: what is still read whole has no index for the question.
  const rows = await db.$transaction(async (connection) => {
    await connection.$executeRawUnsafe('SET LOCAL enable_seqscan = off');
    return (await connection.$queryRawUnsafe(`EXPLAIN (FORMAT JSON) ${sql}`, ...args)) as { 'QUERY PLAN': Plan[] }[];
  });
  const visit = (node: Node): string[] => [
    ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []),
    ...(node.Plans ?? []).flatMap(visit),
  ];
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => visit(Plan)));
}

/** Each filter by itself, and each way from one thing to another. */
const QUESTIONS: [string, string][] = [
  ['the question of the project', operation('negundo-and-esco')],
  ['a page with everything', operation('spaces-with-everything')],
  ...[
    '{ space(id: "spc_x") { slug } network(id: "net_x") { slug } organisation(enterpriseNumber: "0403019261") { slug } municipality(slug: "tournai") { nis } province(nis: "50000") { slug } plan(id: "pln_x") { id } }',
    '{ space(slug: "esco") { autonomy { inputCount } multiplier(fromYear: 2013, throughYear: 2015) { value } use { inputCount } } }',
    '{ spaces(filter: { kind: SMART_WORK_CENTER }) { nodes { slug } } }',
    '{ spaces(filter: { network: "smartworkcenters" }, asOf: "2015-06-30") { nodes { slug } } }',
    '{ spaces(filter: { operator: "ideta" }) { nodes { slug } } }',
    '{ spaces(filter: { municipality: "57081" }) { nodes { slug } } }',
    '{ spaces(filter: { postalCode: "7503" }) { nodes { slug } } }',
    '{ spaces(filter: { province: "50000" }) { nodes { slug } } }',
    '{ spaces(filter: { rural: { method: OECD } }) { nodes { slug } } }',
    '{ spaces(filter: { facilities: [PARKING] }) { nodes { slug } } }',
    '{ spaces(filter: { openAt: "2026-11-24T10:00:00Z" }) { nodes { slug } } }',
    '{ spaces(filter: { near: { point: { latitude: 50.6, longitude: 3.4 }, radiusKm: 5 } }) { nodes { slug } } }',
    '{ spaces(filter: { within: { south: 49.6, west: 5.7, north: 49.8, east: 5.9 } }) { nodes { slug } } }',
    '{ spaces(filter: { text: "negundo" }) { nodes { slug } } }',
    '{ municipalities(text: "tourn") { nodes { nis } } organisations(kind: INTERCOMMUNALE) { nodes { slug } } }',
    '{ creativeHubs(text: "wap") { nodes { slug } } byPlace: creativeHubs(municipality: "57081") { nodes { slug } } }',
    '{ partnerships(text: "negundo") { nodes { slug } } accessRights(terms: FREE_WITHIN_SUBSCRIPTION) { nodes { id } } }',
    '{ measures(code: "1.2.2") { nodes { slug } } awards(year: 2014) { nodes { slug } } commitments(dueBefore: "2021-01-01") { nodes { slug } } }',
    '{ space(slug: "esco") { series(indicator: "visits", by: MONTH, from: "2014", through: "2020") { points { value because } } } }',
    '{ indicator(slug: "visits") { series(subjectKind: NETWORK, by: YEAR, from: "2010", through: "2020") { points { value min max } } } }',
    '{ observations(indicator: "visits") { nodes { value } } evaluations(status: PLANNED) { nodes { slug } } }',
  ].map((document): [string, string] => [document, document]),
];

describe('no filter and no key reads a table whole', () => {
  it.each(QUESTIONS)('%s', async (_name, document) => {
    const asked = await statementsOf(document);
    expect(asked.length).toBeGreaterThan(0);
    const whole = await Promise.all(
      asked.map(async (statement) => [statement.sql, await tablesReadWhole(statement)] as const),
    );
    expect(whole.filter(([, tables]) => tables.length > 0)).toEqual([]);
  });
});
