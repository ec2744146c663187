import { readSeeded, writeSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { nis } from '@cdw/kernel/seed/fields.ts';
import { readCsv } from '@cdw/kernel/seed/read.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { readSources, SEED_TRANSACTION, type Seed, seedFile } from '@cdw/kernel/seed/seed.ts';
import { beginFeed } from '@cdw/kernel/writing/begin-feed.ts';
import { z } from 'zod';
import { HUB } from './creative-hub/creative-hub.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { schema } from './schema.ts';

const HUBS = { file: 'hubs/seed/hubs.yaml', key: 'slug', prefix: 'hub' };
const MUNICIPALITIES = { file: 'spaces/seed/municipalities.csv', key: 'nis' };
const nouns = {
  Organisation: { file: 'spaces/seed/organisations.yaml', key: 'slug', prefix: 'org' },
  Space: { file: 'spaces/seed/spaces.yaml', key: 'slug', prefix: 'spc' },
  Municipality: MUNICIPALITIES,
  Province: { file: 'spaces/seed/provinces.yaml', key: 'nis' },
};

/** Fills empty tables with the facts of `prisma/hubs/seed`, and begins the feed of changes with what is there. */
export const seed: Seed<PrismaClient> = async (client) => {
  const messages = [await seedTables(client), await beginFeed(HUB.ledger, client, ['CreativeHub'])];
  const said = messages.filter((text) => text !== undefined);
  return said.length > 0 ? said.join('; ') : undefined;
};

async function seedTables(client: PrismaClient): Promise<string | undefined> {
  if ((await client.source.count()) > 0) return undefined;
  const references = new References();
  const provinces = readProvinces();
  const dataOf = (code: string) => ({ nis: code, province: { nis: provinces.get(code) ?? '' } });
  const hubs = await readSeeded(HUB, HUBS, { schema, references, nouns, dataOf });
  references.settle();
  await client.$transaction(async (tables) => {
    await tables.source.createMany({ data: readSources() });
    await writeSeeded(HUB, tables, hubs);
  }, SEED_TRANSACTION);
  const facts = Array.from(hubs.facts.values(), ({ length }) => length).reduce((sum, count) => sum + count, 0);
  return `seeded ${hubs.things.length} creative hubs with ${facts} facts`;
}

/** The province of each municipality, by their REFNIS codes: a hub in a municipality counts for its province too. */
const readProvinces = (): ReadonlyMap<string, string> => {
  const rows = readCsv(seedFile(MUNICIPALITIES.file), z.object({ nis, province_nis: nis }));
  return new Map(rows.map((row) => [row.nis, row.province_nis]));
};
