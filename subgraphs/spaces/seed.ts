import { readSeeded, writeSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { readSources, SEED_TRANSACTION, type Seed } from '@cdw/kernel/seed/seed.ts';
import { beginFeed } from '@cdw/kernel/writing/begin-feed.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';
import { NETWORK } from './network/network.ts';
import { ORGANISATION } from './organisation/organisation.ts';
import { schema } from './schema.ts';
import { NETWORK as NETWORKS, ORGANISATION as ORGANISATIONS, SEED_NOUNS, SPACE as SPACES } from './seed/nouns.ts';
import { seededTable } from './seed/seeded-table.ts';
import { classifyByOecd, readFormerCodes, readMunicipalities, readProvinces } from './seed/territory.ts';
import { SPACE } from './space/space.ts';

/** Fills empty tables with the facts of `prisma/spaces/seed`, and begins the feed of changes with what is there. */
export const seed: Seed<PrismaClient> = async (client) => {
  const news = [await sow(client), await beginFeed(LEDGER, client, ['Organisation', 'Network', 'Space'])].filter(
    (told) => told !== undefined,
  );
  return news.length > 0 ? news.join('; ') : undefined;
};

async function sow(client: PrismaClient): Promise<string | undefined> {
  if ((await client.source.count()) > 0) return undefined;
  const rows = await readAll();
  await client.$transaction(async (tables) => {
    await tables.source.createMany({ data: rows.sources });
    await tables.province.createMany({ data: rows.provinces });
    await tables.municipality.createMany({ data: rows.municipalities });
    await tables.formerNis.createMany({ data: rows.formerCodes });
    await tables.ruralClassification.createMany({ data: rows.classifications });
    await writeSeeded(ORGANISATION, tables, rows.organisations);
    await writeSeeded(NETWORK, tables, rows.networks);
    await writeSeeded(SPACE, tables, rows.spaces);
  }, SEED_TRANSACTION);
  const { spaces, organisations, municipalities } = rows;
  return `seeded ${spaces.things.length} spaces, ${organisations.things.length} organisations and ${municipalities.length} municipalities`;
}

/** The rows of every table, all checked before the first is written. */
async function readAll() {
  const references = new References();
  const seeding = { schema, references, nouns: SEED_NOUNS };
  const networks = await readSeeded(NETWORK, NETWORKS, seeding);
  const municipalities = readMunicipalities(references);
  const tables = {
    municipality: seededTable(municipalities, ({ nis }) => nis),
    network: seededTable(networks.things, ({ id }) => String(id)),
  };
  const rows = {
    sources: readSources(),
    provinces: readProvinces(references),
    municipalities,
    formerCodes: readFormerCodes(references),
    classifications: classifyByOecd(municipalities),
    organisations: await readSeeded(ORGANISATION, ORGANISATIONS, seeding),
    networks,
    spaces: await readSeeded(SPACE, SPACES, { ...seeding, tables }),
  };
  references.settle();
  return rows;
}
