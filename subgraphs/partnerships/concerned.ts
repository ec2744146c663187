import type { Recorded, Tables } from './snapshots.ts';

/**
 * The identifiers of the organisations that a change of a thing concerns, as far as these tables tell: they may read its
 * audit. Who operates a party that is a space or a hub is known to other subgraphs, and is added by each change.
 */
export async function concernedBy(tables: Tables, type: Recorded, id: string): Promise<string[]> {
  if (type === 'Partnership') return await partiesOf(tables, [id]);
  if (type === 'SharedUse') return await concernedAtFirst(tables, id);
  const { demonstratedById, applications } = await tables.goodPractice.findUniqueOrThrow({
    where: { id },
    include: { applications: true },
  });
  return await partiesOf(tables, [demonstratedById, ...applications.map(({ partnershipId }) => partnershipId)]);
}

/** A count concerns those who operated the two spaces when it was recorded, whoever corrects it. */
async function concernedAtFirst(tables: Tables, id: string): Promise<string[]> {
  const first = await tables.change.findFirst({ where: { entityId: id }, orderBy: { sequence: 'asc' } });
  return first?.organisationIds ?? [];
}

async function partiesOf(tables: Tables, partnershipIds: string[]): Promise<string[]> {
  const parties = await tables.partnershipParty.findMany({
    where: { partnershipId: { in: partnershipIds }, organisationId: { not: null } },
    distinct: ['organisationId'],
    orderBy: { organisationId: 'asc' },
  });
  return parties.flatMap(({ organisationId }) => organisationId ?? []);
}
