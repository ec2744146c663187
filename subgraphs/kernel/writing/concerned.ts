import { sqltag as sql } from '@prisma/client/runtime/client';
import { type Ledger, type Tables, tableOf } from './ledger.ts';

/** That a change of a thing concerns an organisation. */
export type Concern = { readonly id: string; readonly organisationId: string };

/** What concerns a thing because it concerns another one, to which it belongs. */
export function concernsThrough(
  links: readonly { readonly id: string; readonly to: string }[],
  concerns: readonly Concern[],
): Concern[] {
  const concerned = Map.groupBy(concerns, ({ id }) => id);
  return links.flatMap(({ id, to }) => (concerned.get(to) ?? []).map(({ organisationId }) => ({ id, organisationId })));
}

/** Which organisations the first change of each thing concerned. */
export async function concernedAtFirst(tables: Tables, schema: string, ids: string[]): Promise<Concern[]> {
  return await tables.$queryRaw<Concern[]>(sql`SELECT first.id, o.id AS "organisationId" FROM (
      SELECT DISTINCT ON (c."entityId") c."entityId" AS id, c."organisationIds" FROM ${tableOf(schema, 'Change')} AS c
      WHERE c."entityId" = ANY(${ids}::text[]) ORDER BY c."entityId", c.sequence) AS first
    CROSS JOIN LATERAL unnest(first."organisationIds") AS o(id)`);
}

/** The identifiers of the organisations that changes of some things concern, each once. */
export async function concernedOf<T extends Tables, Type extends string>(
  ledger: Ledger<T, Type>,
  tables: T,
  type: Type,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const concerned = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  for (const { id, organisationId } of await ledger.concernedBy(tables, type, [...ids])) {
    concerned.get(id)?.add(organisationId);
  }
  return new Map([...concerned].map(([id, organisationIds]) => [id, [...organisationIds]]));
}
