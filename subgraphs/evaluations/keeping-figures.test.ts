import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { AGENCY, call, ESCO, type Given, IDETA, SOURCES, submit, visits } from './giving-for-test.ts';
import { LEDGER } from './ledger.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const feed = feedForTest(evaluations, 'evaluationChanges');

const step = ({ id: observation, version }: Given) => ({ observation, version });
const stepsOf = (given: readonly Given[]) => ({ observations: given.map(step) });
const publish = async (given: readonly Given[]): Promise<Given[]> =>
  resultOf(await call(evaluations, 'publishObservations', stepsOf(given), AGENCY));

const listed = async (): Promise<string[]> => {
  const document = `{ observations(subject: "${ESCO}", indicator: "visits") { nodes { value } } }`;
  const { observations } = await evaluations.answer<{ observations: { nodes: { value: string }[] } }>(document);
  return observations.nodes.map(({ value }) => value);
};

describe('a figure on its way', () => {
  it('is drafted, handed in, published and corrected; the former stays, and names its successor', async () => {
    const input = { observations: [visits('1200'), visits('1300', '2024')], sources: SOURCES };
    const drafts = resultOf<Given[]>(await call(evaluations, 'draftObservations', input, IDETA));
    expect(drafts).toMatchObject([{ status: 'DRAFT', value: '1200', version: 1 }, { value: '1300' }]);
    const handedIn = resultOf<Given[]>(await call(evaluations, 'submitDrafts', stepsOf(drafts), IDETA));
    expect(handedIn).toMatchObject([{ status: 'SUBMITTED', version: 2 }, { status: 'SUBMITTED' }]);
    expect(await listed()).toEqual([]);
    expect(refusalOf(await call(evaluations, 'publishObservations', stepsOf(drafts), AGENCY)).code).toBe('CONFLICT');
    const [published] = (await publish(handedIn)) as [Given];
    expect(await listed()).toEqual(['1300', '1200']);

    const right = { ...step(published), value: '1250', note: 'Compté deux fois.', sources: SOURCES };
    const correction = resultOf<Given>(await call(evaluations, 'correctObservation', right, IDETA));
    expect(correction).toMatchObject({ status: 'SUBMITTED', value: '1250' });
    expect(await listed()).toEqual(['1300', '1200']);
    const twice = await call(evaluations, 'correctObservation', { ...right, version: 4 }, IDETA);
    expect(refusalOf(twice).faults).toMatchObject([{ path: 'input.observation', code: 'TAKEN' }]);
    await publish([correction]);
    expect(await listed()).toEqual(['1300', '1250']);
    const { observation } = await evaluations.answer<{ observation: unknown }>(
      `{ observation(id: "${published.id}") { value status version supersededBy { id value supersedes { value } } } }`,
    );
    expect(observation).toEqual({
      value: '1200',
      status: 'SUPERSEDED',
      version: 5,
      supersededBy: { id: correction.id, value: '1250', supersedes: { value: '1200' } },
    });
  });

  it('is corrected at once by the agency, and told as a correction', async () => {
    const [given] = await publish(resultOf<Given[]>(await submit(evaluations, IDETA, [visits('900', '2023')])));
    const right = { ...step(given as Given), value: '905', sources: SOURCES };
    const correction = resultOf<Given>(await call(evaluations, 'correctObservation', right, AGENCY));
    expect(correction).toMatchObject({ status: 'PUBLISHED', value: '905' });
    const document = `query ($id: ID!) { evaluationAudit(entity: $id, first: 100) { changes { actor change { kind isCorrection } } } }`;
    const audit = await evaluations.ask(document, { id: given?.id }, { viewer: IDETA });
    expect(resultOf<{ changes: unknown[] }>(audit).changes.at(-1)).toEqual({
      actor: AGENCY.actor,
      change: { kind: 'SUPERSEDED', isCorrection: true },
    });
  });

  it('is withdrawn before it is published, and not after', async () => {
    const [given] = resultOf<Given[]>(await submit(evaluations, IDETA, [visits('1', '2022')]));
    const withdrawn = await call(evaluations, 'withdrawObservation', step(given as Given), IDETA);
    expect(resultOf(withdrawn)).toMatchObject({ status: 'WITHDRAWN', version: 2 });
    const again = await publish(resultOf<Given[]>(await submit(evaluations, IDETA, [visits('2', '2022')])));
    const late = await call(evaluations, 'withdrawObservation', step(again[0] as Given), IDETA);
    expect(refusalOf(late).faults).toMatchObject([{ path: 'input.observation', code: 'INVALID' }]);
  });

  it('is given once under an idempotency key, however often it is sent', async () => {
    const send = () =>
      call(evaluations, 'submitObservations', { observations: [visits('7', '2021')], sources: SOURCES }, IDETA, {
        idempotencyKey: 'figures-of-2021',
      });
    expect(resultOf(await send())).toEqual(resultOf(await send()));
  });
});

it('an indicator is defined, and its formula revised; the former one ends', async () => {
  const texts = { fr: 'Revenus par visite', nl: 'Inkomsten', de: 'Besuchserlös', en: 'Income per visit' };
  const input = {
    code: 'income_per_visit',
    name: texts,
    definition: texts,
    unit: 'EURO',
    direction: 'MORE_IS_BETTER',
    periodicity: 'YEARLY',
    subjectKinds: ['SPACE'],
    sources: SOURCES,
  };
  const defined = await call(evaluations, 'defineIndicator', input, AGENCY, {
    fields: 'id version slug name(lang: DE)',
  });
  const { id, ...indicator } = resultOf<{ id: string }>(defined);
  expect(indicator).toEqual({ version: 1, slug: 'income-per-visit', name: 'Besuchserlös' });
  const revise = (version: number, expression: string, from: string) => {
    const revision = { indicator: id, version, expression, from, description: texts, sources: SOURCES };
    const fields = 'formulas { version expression period { from through } }';
    return call(evaluations, 'reviseIndicatorFormula', revision, AGENCY, { fields });
  };
  await revise(1, 'visits / visits[year - 1]', '2020');
  expect(resultOf(await revise(2, '(visits + users) / 2', '2025-01-01'))).toEqual({
    formulas: [
      { version: 1, expression: 'visits / visits[year - 1]', period: { from: '2020', through: '2024-12-31' } },
      { version: 2, expression: '(visits + users) / 2', period: { from: '2025-01-01', through: null } },
    ],
  });
  const wrong = await revise(3, 'visits[yesterday] / gold', '2026');
  expect(refusalOf(wrong).faults).toMatchObject([
    { path: 'input.expression', code: 'INVALID' },
    { path: 'input.expression', code: 'NOT_FOUND' },
  ]);
  const found = await evaluations.answer('{ indicators(text: "besuchserlos") { nodes { code } } }');
  expect(found).toEqual({ indicators: { nodes: [{ code: 'income_per_visit' }] } });
});

describe('the feed of changes', () => {
  it('replayed, tells of every thing what its tables hold', async () => {
    await publish(resultOf<Given[]>(await submit(evaluations, IDETA, [visits('11', '2019')])));
    const state = replayed(await feed.after());
    const { db } = evaluations.subgraph().createContext() as Context;
    const types = ['Indicator', 'AutonomyRule', 'Observation', 'Evaluation'] as const;
    const rows = await Promise.all(types.map((type) => snapshotsOf(LEDGER, db, type)));
    expect(Object.values(state).length).toBe(rows.flat().length);
    expect(state).toEqual(Object.fromEntries(rows.flat().map((row) => [row.id, row])));
  });

  it('is only ever added to', async () => {
    const { db } = evaluations.subgraph().createContext() as Context;
    const alteration = db.$executeRawUnsafe('DELETE FROM evaluations."Change"');
    await expect(alteration).rejects.toThrow(/only ever added/);
  });
});
