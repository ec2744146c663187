import { References } from '@cdw/kernel/seed/references.ts';
import { readSources, SEED_TRANSACTION, type Seed } from '@cdw/kernel/seed/seed.ts';
import { beginFeed } from '@cdw/kernel/writing/begin-feed.ts';
import { HUB } from './creative-hub/creative-hub.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { readHubs } from './seed/hubs.ts';

/** Fills empty tables with the facts of `prisma/hubs/seed`, and begins the feed of changes with what is there. */
export const seed: Seed<PrismaClient> = async (client) => {
  const told = [await sow(client), await beginFeed(HUB.ledger, client, ['CreativeHub'])];
  const news = told.filter((text) => text !== undefined);
  return news.length > 0 ? news.join('; ') : undefined;
};

async function sow(client: PrismaClient): Promise<string | undefined> {
  if ((await client.source.count()) > 0) return undefined;
  const rows = readAll();
  await client.$transaction(async (tables) => {
    await tables.source.createMany({ data: rows.sources });
    await tables.creativeHub.createMany({ data: rows.hubs });
    await tables.hubName.createMany({ data: rows.names });
    await tables.hubStatusPeriod.createMany({ data: rows.statuses });
    await tables.hubSite.createMany({ data: rows.sites });
    await tables.hubPartner.createMany({ data: rows.partners });
    await tables.hubSpace.createMany({ data: rows.spaces });
    await tables.hubService.createMany({ data: rows.services });
    await tables.hubActivity.createMany({ data: rows.activities });
    await tables.hubStaff.createMany({ data: rows.staff });
  }, SEED_TRANSACTION);
  return `seeded ${rows.hubs.length} creative hubs, ${rows.partners.length} partners and ${rows.spaces.length} links to spaces`;
}

/** The rows of every table, all checked before the first is written. */
function readAll() {
  const references = new References();
  const rows = { sources: readSources(), ...readHubs(references) };
  references.settle();
  return rows;
}
