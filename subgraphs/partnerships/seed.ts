import { References } from '@cdw/kernel/seed/references.ts';
import { readSources, SEED_TRANSACTION, type Seed } from '@cdw/kernel/seed/seed.ts';
import { beginFeed } from '@cdw/kernel/writing/begin-feed.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';
import { readGoodPractices } from './seed/good-practices.ts';
import { readPartnerships } from './seed/partnerships.ts';

/** Fills empty tables with the facts of `prisma/partnerships/seed`, and begins the feed of changes with what is there. */
export const seed: Seed<PrismaClient> = async (client) => {
  const told = [await sow(client), await beginFeed(LEDGER, client, ['Partnership', 'SharedUse', 'GoodPractice'])];
  const news = told.filter((text) => text !== undefined);
  return news.length > 0 ? news.join('; ') : undefined;
};

async function sow(client: PrismaClient): Promise<string | undefined> {
  if ((await client.source.count()) > 0) return undefined;
  const rows = readAll();
  await client.$transaction(async (tables) => {
    await tables.source.createMany({ data: rows.sources });
    await tables.partnership.createMany({ data: rows.partnerships });
    await tables.partnershipStatusPeriod.createMany({ data: rows.statuses });
    await tables.partnershipParty.createMany({ data: rows.parties });
    await tables.accessRight.createMany({ data: rows.accessRights });
    await tables.goodPractice.createMany({ data: rows.goodPractices });
    await tables.goodPracticeApplication.createMany({ data: rows.applications });
  }, SEED_TRANSACTION);
  const { partnerships, accessRights, goodPractices } = rows;
  return `seeded ${partnerships.length} partnerships, ${accessRights.length} access rights and ${goodPractices.length} good practices`;
}

function readAll() {
  const references = new References();
  const rows = { sources: readSources(), ...readPartnerships(references), ...readGoodPractices(references) };
  references.settle();
  return rows;
}
