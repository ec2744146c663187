import { readSeeded, writeSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { readSources, SEED_TRANSACTION, type Seed } from '@cdw/kernel/seed/seed.ts';
import { beginFeed } from '@cdw/kernel/writing/begin-feed.ts';
import { AWARD as AWARDS } from './award/award.ts';
import { COMMITMENT as COMMITMENTS } from './commitment/commitment.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';
import { POLICY_DOCUMENT } from './policy-document/policy-document.ts';
import { schema } from './schema.ts';
import { readCalls } from './seed/calls.ts';
import { readMeasures } from './seed/measures.ts';
import { AWARD, COMMITMENT, DOCUMENT, NOUNS } from './seed/nouns.ts';
import { readProgrammes } from './seed/programmes.ts';
import { seededTables } from './seed/seeded-tables.ts';

const RECORDED = ['Programme', 'Measure', 'Call', 'Award', 'Commitment', 'PolicyDocument'] as const;

/** Fills empty tables with the facts of `prisma/programmes/seed`, and begins the feed of changes with what is there. */
export const seed: Seed<PrismaClient> = async (client) => {
  const told = [await sow(client), await beginFeed(LEDGER, client, RECORDED)];
  const news = told.filter((text) => text !== undefined);
  return news.length > 0 ? news.join('; ') : undefined;
};

async function sow(client: PrismaClient): Promise<string | undefined> {
  if ((await client.source.count()) > 0) return undefined;
  const rows = await readAll();
  await client.$transaction(async (tables) => {
    await tables.source.createMany({ data: rows.sources });
    await tables.programme.createMany({ data: rows.programmes });
    await tables.programmeCount.createMany({ data: rows.counts });
    await tables.programmeBody.createMany({ data: rows.programmeBodies });
    await tables.axis.createMany({ data: rows.axes });
    await tables.voucherTerms.createMany({ data: rows.voucherTerms });
    await tables.voucherCap.createMany({ data: rows.voucherCaps });
    await tables.measure.createMany({ data: rows.measures });
    await tables.measureSubject.createMany({ data: rows.measureSubjects });
    await tables.call.createMany({ data: rows.calls });
    await tables.callMeasure.createMany({ data: rows.callMeasures });
    await tables.callBody.createMany({ data: rows.callBodies });
    await tables.categoryCap.createMany({ data: rows.categoryCaps });
    await tables.amountStatement.createMany({ data: [...rows.budgets, ...rows.fundings, ...rows.envelopes] });
    await writeSeeded(AWARDS, tables, rows.awards);
    await writeSeeded(POLICY_DOCUMENT, tables, rows.policyDocuments);
    await writeSeeded(COMMITMENTS, tables, rows.commitments);
  }, SEED_TRANSACTION);
  const { programmes, calls, awards, commitments, policyDocuments } = rows;
  return (
    `seeded ${programmes.length} programmes, ${calls.length} calls, ${awards.things.length} awards, ` +
    `${commitments.things.length} commitments and ${policyDocuments.things.length} policy documents`
  );
}

/** The rows of every table, all checked before the first is written. */
async function readAll() {
  const references = new References();
  const seeding = { schema, references, nouns: NOUNS };
  const { axisCounts, ...programmes } = readProgrammes(references);
  const calls = readCalls(references);
  const rows = {
    sources: readSources(),
    ...programmes,
    ...calls,
    ...readMeasures(axisCounts, references),
    awards: await readSeeded(AWARDS, AWARD, { ...seeding, tables: seededTables(calls) }),
    policyDocuments: await readSeeded(POLICY_DOCUMENT, DOCUMENT, seeding),
    commitments: await readSeeded(COMMITMENTS, COMMITMENT, seeding),
  };
  references.settle();
  return rows;
}
