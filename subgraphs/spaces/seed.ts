import { readSeeded, writeSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { readSources, SEED_TRANSACTION, type Seed } from '@cdw/kernel/seed/seed.ts';
import { beginFeed } from '@cdw/kernel/writing/begin-feed.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';
import { ORGANISATION } from './organisation/organisation.ts';
import { schema } from './schema.ts';
import { readNetworks } from './seed/networks.ts';
import { ORGANISATION as ORGANISATIONS, SEED_NOUNS, SPACE as SPACES } from './seed/nouns.ts';
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
    await tables.network.createMany({ data: rows.networks });
    await tables.networkName.createMany({ data: rows.networkNames });
    await tables.networkCoordinator.createMany({ data: rows.coordinators });
    await tables.charter.createMany({ data: rows.charters });
    await tables.charterPillar.createMany({ data: rows.pillars });
    await writeSeeded(SPACE, tables, rows.spaces);
  }, SEED_TRANSACTION);
  const { spaces, organisations, municipalities } = rows;
  return `seeded ${spaces.things.length} spaces, ${organisations.things.length} organisations and ${municipalities.length} municipalities`;
}

/** The rows of every table, all checked before the first is written. */
async function readAll() {
  const references = new References();
  const seeding = { schema, references, nouns: SEED_NOUNS };
  const { names: networkNames, ...networks } = readNetworks(references);
  const municipalities = readMunicipalities(references);
  const tables = {
    municipality: seededTable(municipalities, ({ nis }) => nis),
    network: seededTable(networks.networks, ({ id }) => id),
  };
  const rows = {
    sources: readSources(),
    provinces: readProvinces(references),
    municipalities,
    formerCodes: readFormerCodes(references),
    classifications: classifyByOecd(municipalities),
    organisations: await readSeeded(ORGANISATION, ORGANISATIONS, seeding),
    networkNames,
    ...networks,
    spaces: await readSeeded(SPACE, SPACES, { ...seeding, tables }),
  };
  references.settle();
  return rows;
}
