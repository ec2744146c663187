import { readSeeded, writeSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { readSources, SEED_TRANSACTION, type Seed } from '@cdw/kernel/seed/seed.ts';
import { beginFeed } from '@cdw/kernel/writing/begin-feed.ts';
import { AWARD } from './award/award.ts';
import { CALL } from './call/call.ts';
import { COMMITMENT } from './commitment/commitment.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';
import { MEASURE } from './measure/measure.ts';
import { POLICY_DOCUMENT } from './policy-document/policy-document.ts';
import { PROGRAMME } from './programme/programme.ts';
import { schema } from './schema.ts';
import { NOUNS } from './seed/nouns.ts';
import { seededTables } from './seed/seeded-tables.ts';

const RECORDED = ['Programme', 'Measure', 'Call', 'Award', 'Commitment', 'PolicyDocument'] as const;

/** Fills empty tables with the facts of `prisma/programmes/seed`, and begins the feed of changes with what is there. */
export const seed: Seed<PrismaClient> = async (client) => {
  const messages = [await seedTables(client), await beginFeed(LEDGER, client, RECORDED)];
  const said = messages.filter((text) => text !== undefined);
  return said.length > 0 ? said.join('; ') : undefined;
};

async function seedTables(client: PrismaClient): Promise<string | undefined> {
  if ((await client.source.count()) > 0) return undefined;
  const { programmes, measures, calls, awards, commitments, documents } = await readAll();
  await client.$transaction(async (tables) => {
    await tables.source.createMany({ data: readSources() });
    await writeSeeded(PROGRAMME, tables, programmes);
    await writeSeeded(MEASURE, tables, measures);
    await writeSeeded(CALL, tables, calls);
    await writeSeeded(AWARD, tables, awards);
    await writeSeeded(POLICY_DOCUMENT, tables, documents);
    await writeSeeded(COMMITMENT, tables, commitments);
  }, SEED_TRANSACTION);
  return (
    `seeded ${programmes.things.length} programmes, ${calls.things.length} calls, ${awards.things.length} awards, ` +
    `${commitments.things.length} commitments and ${documents.things.length} policy documents`
  );
}

/** The rows of every table, all checked before the first is written. */
async function readAll() {
  const references = new References();
  const seeding = { schema, references, nouns: NOUNS };
  const calls = await readSeeded(CALL, NOUNS.Call, seeding);
  const rows = {
    programmes: await readSeeded(PROGRAMME, NOUNS.Programme, seeding),
    measures: await readSeeded(MEASURE, NOUNS.Measure, seeding),
    calls,
    awards: await readSeeded(AWARD, NOUNS.Award, { ...seeding, tables: seededTables(calls) }),
    documents: await readSeeded(POLICY_DOCUMENT, NOUNS.PolicyDocument, seeding),
    commitments: await readSeeded(COMMITMENT, NOUNS.Commitment, seeding),
  };
  references.settle();
  return rows;
}
