import { readSeeded, writeSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { readSources, SEED_TRANSACTION, type Seed } from '@cdw/kernel/seed/seed.ts';
import { beginFeed } from '@cdw/kernel/writing/begin-feed.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { GOOD_PRACTICE } from './good-practice/good-practice.ts';
import { LEDGER } from './ledger.ts';
import { PARTNERSHIP } from './partnership/partnership.ts';
import { schema } from './schema.ts';
import {
  CREATIVE_HUB,
  GOOD_PRACTICE as GOOD_PRACTICES,
  ORGANISATION,
  PARTNERSHIP as PARTNERSHIPS,
  SPACE,
} from './seed/nouns.ts';

const nouns = { Organisation: ORGANISATION, Space: SPACE, CreativeHub: CREATIVE_HUB, Partnership: PARTNERSHIPS };

/** Fills empty tables with the facts of `prisma/partnerships/seed`, and begins the feed of changes with what is there. */
export const seed: Seed<PrismaClient> = async (client) => {
  const messages = [
    await seedTables(client),
    await beginFeed(LEDGER, client, ['Partnership', 'SharedUse', 'GoodPractice']),
  ];
  const said = messages.filter((text) => text !== undefined);
  return said.length > 0 ? said.join('; ') : undefined;
};

async function seedTables(client: PrismaClient): Promise<string | undefined> {
  if ((await client.source.count()) > 0) return undefined;
  const references = new References();
  const partnerships = await readSeeded(PARTNERSHIP, PARTNERSHIPS, { schema, references, nouns });
  const goodPractices = await readSeeded(GOOD_PRACTICE, GOOD_PRACTICES, { schema, references, nouns });
  references.settle();
  await client.$transaction(async (tables) => {
    await tables.source.createMany({ data: readSources() });
    await writeSeeded(PARTNERSHIP, tables, partnerships);
    await writeSeeded(GOOD_PRACTICE, tables, goodPractices);
  }, SEED_TRANSACTION);
  const facts = Array.from(partnerships.facts.values(), ({ length }) => length).reduce((sum, count) => sum + count, 0);
  return `seeded ${partnerships.things.length} partnerships with ${facts} facts, and ${goodPractices.things.length} good practices`;
}
