import { readSeeded, writeSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { readSources, SEED_TRANSACTION, type Seed } from '@cdw/kernel/seed/seed.ts';
import { beginFeed, tellAdded } from '@cdw/kernel/writing/begin-feed.ts';
import { AUTONOMY_RULE as RULE } from './autonomy-rule/autonomy-rule.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';
import { schema } from './schema.ts';
import { readEvaluations } from './seed/evaluations.ts';
import { indicatorTables, readIndicatorRows } from './seed/indicators.ts';
import { AUTONOMY_RULE, CALL, NETWORK } from './seed/nouns.ts';
import { readObservations } from './seed/observations.ts';

/** Fills empty tables with the facts of `prisma/evaluations/seed`, and begins the feed of changes with what is there. */
export const seed: Seed<PrismaClient> = async (client) => {
  const begun = ['Indicator', 'AutonomyRule', 'Evaluation', 'EvaluationRespondent', 'Observation'] as const;
  const news = [
    await sow(client),
    await beginFeed(LEDGER, client, begun),
    await tellAdded(LEDGER, client, 'Indicator'),
    await tellAdded(LEDGER, client, 'AutonomyRule'),
  ].filter((told) => told !== undefined);
  return news.length > 0 ? news.join('; ') : undefined;
};

async function sow(client: PrismaClient): Promise<string | undefined> {
  if ((await client.source.count()) > 0) return undefined;
  const { rules, ...rows } = await readAll();
  await client.$transaction(async (tables) => {
    await tables.source.createMany({ data: rows.sources });
    // Those that judgements need came by migration.
    await tables.indicator.createMany({ data: rows.indicators, skipDuplicates: true });
    await tables.indicatorFormula.createMany({ data: rows.formulas });
    await tables.evaluation.createMany({ data: rows.evaluations });
    await tables.evaluationParty.createMany({ data: rows.parties });
    await tables.evaluationSubjectLink.createMany({ data: rows.subjects });
    await tables.evaluationQuestion.createMany({ data: rows.questions });
    await tables.observation.createMany({ data: rows.observations });
    await tables.observationPart.createMany({ data: rows.parts });
    await tables.observationNonRespondent.createMany({ data: rows.nonRespondents });
    await tables.evaluationFinding.createMany({ data: rows.findings });
    await writeSeeded(RULE, tables, rules);
  }, SEED_TRANSACTION);
  const { indicators, observations, evaluations } = rows;
  return `seeded ${indicators.length} indicators, ${observations.length} observations and ${evaluations.length} evaluations`;
}

/** The rows of every table, all checked before the first is written. */
async function readAll() {
  const references = new References();
  const indicators = readIndicatorRows();
  const sources = readSources();
  const rows = {
    sources,
    ...indicatorTables(indicators, references),
    ...readObservations(indicators, sources, references),
    ...readEvaluations(references),
    rules: await readSeeded(RULE, AUTONOMY_RULE, { schema, references, nouns: { Network: NETWORK, Call: CALL } }),
  };
  references.settle();
  return rows;
}
