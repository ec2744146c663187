import { openStore } from '@cdw/kernel/database/store.ts';

/** Whose rows a copied space takes, table by table, so that each copy has something of every kind below it. */
const MODELS: { table: string; column: string; model: string; replace?: string }[] = [
  { table: 'spaces."Space"', column: 'id', model: 'esco', replace: `'slug', 'esco-copy-' || n` },
  { table: 'spaces."SpaceName"', column: 'spaceId', model: 'esco' },
  { table: 'spaces."SpaceStatusPeriod"', column: 'spaceId', model: 'esco' },
  { table: 'spaces."Premises"', column: 'spaceId', model: 'esco' },
  { table: 'spaces."SpaceOperator"', column: 'spaceId', model: 'esco' },
  { table: 'spaces."Membership"', column: 'spaceId', model: 'esco' },
  { table: 'hubs."HubSpace"', column: 'spaceId', model: 'switch-coworking' },
  { table: 'partnerships."PartnershipParty"', column: 'spaceId', model: 'coworking-namur' },
  { table: 'partnerships."AccessRight"', column: 'beneficiarySpaceId', model: 'esco' },
  { table: 'programmes."Award"', column: 'beneficiaryId', model: 'esco', replace: `'slug', t.slug || '-copy-' || n` },
  { table: 'programmes."MeasureSubject"', column: 'subjectId', model: 'esco' },
  { table: 'programmes."CommitmentSubject"', column: 'subjectId', model: 'swc-negundo' },
  { table: 'evaluations."Observation"', column: 'subjectId', model: 'coworking-namur' },
];

/**
 * Fills the graph with copies of the seed's spaces, each with its own rows in every subgraph: made up, and plainly so by
 * their slugs (`esco-copy-1`).
 */
export async function copySpaces(databaseUrl: string, count: number): Promise<void> {
  const store = await openStore(databaseUrl, 'spaces');
  const idOf = (slug: string): string => `(SELECT id FROM spaces."Space" WHERE slug = '${slug}')`;
  const copy = `'spc_copy' || n`;
  const insert = (table: string, from: string, changes: string): string =>
    `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(t) || jsonb_build_object(${changes}))).*
       FROM ${from}, generate_series(1, ${count}) AS n`;
  const statements = MODELS.map(({ table, column, model, replace = `'id', t.id || '_copy' || n` }) => {
    const own = column === 'id' ? '' : `'id', t.id || '_copy' || n, `;
    return `${insert(table, `${table} AS t`, `${own}${replace}, '${column}', ${copy}`)} WHERE t."${column}" = ${idOf(model)}`;
  });
  const tranches = insert(
    'programmes."Tranche"',
    `programmes."Tranche" AS t JOIN programmes."Award" AS a ON a.id = t."awardId" AND a."beneficiaryId" = ${idOf('esco')}`,
    `'id', t.id || '_copy' || n, 'awardId', t."awardId" || '_copy' || n`,
  );
  try {
    await store.execute([...statements, tranches, 'ANALYZE'].join(';\n'));
  } finally {
    await store.close();
  }
}
