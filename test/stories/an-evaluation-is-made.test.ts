import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const SLUG = 'suivi-de-la-mutualisation-negundo-esco';
const evaluation = seededId('evl', SLUG);
const partnership = seededId('prt', 'mutualisation-negundo-esco');
const esco = seededId('spc', 'esco');
const ideta = seededId('org', 'ideta');
const sources = [{ title: 'Chiffres inventés pour ce test' }];

describe.each(WAYS)('the mutualisation of Negundo and ESCO is evaluated, %s', (way) => {
  let database: TestDatabase;
  let graph: Graph;
  let agency: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    graph = await openGraph(database.url, way);
    agency = await graph.makeKey();
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  const as = async (key: string, document: string, input: object = {}) => {
    const { text } = await graph.answer(document, { input }, { authorization: `Bearer ${key}` });
    const { data, errors } = JSON.parse(text);
    return { data, codes: (errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code) };
  };
  const operatorOf = (slug: string) =>
    graph.makeKey({
      role: 'OPERATOR',
      organisationIds: [seededId('org', slug)],
      scopes: ['evaluations:read', 'evaluations:write'],
    });

  it('from the question of the agency to a report that never changes', async () => {
    const open = 'mutation ($input: OpenEvaluationInput!) { openEvaluation(input: $input) { version } }';
    const asked = { indicators: ['visits', 'cost_saved'], from: '2024', through: '2025', organisations: [ideta] };
    const opened = await as(agency, open, { evaluation, version: 1, ...asked, dueOn: '2099-01-01', sources });
    expect(opened.codes).toEqual([]);

    const give = 'mutation ($input: SubmitObservationsInput!) { submitObservations(input: $input) { id value } }';
    const observations = [
      { subject: esco, indicator: 'visits', from: '2025', value: '1234' },
      { subject: partnership, indicator: 'cost_saved', from: '2025', value: '5678.90' },
    ];
    expect((await as(await operatorOf('bep'), give, { evaluation, observations, sources })).codes).toEqual([
      'FORBIDDEN',
    ]);
    const given = await as(await operatorOf('ideta'), give, { evaluation, observations, sources });
    expect(given.data.submitObservations).toMatchObject([{ value: '1234' }, { value: '5678.9' }]);

    const unread = `{ observation(id: "${given.data.submitObservations[0].id}") { status value subject { ... on Space { name } } } }`;
    const byPublic = JSON.parse((await graph.answer(unread)).text);
    expect(byPublic.data.observation).toEqual({ status: 'SUBMITTED', value: null, subject: null });
    expect(byPublic.errors).toMatchObject([
      { path: ['observation', 'value'], extensions: { code: 'UNAUTHENTICATED' } },
      { path: ['observation', 'subject'], extensions: { code: 'UNAUTHENTICATED' } },
    ]);

    const close = 'mutation ($input: CloseEvaluationInput!) { closeEvaluation(input: $input) { status } }';
    expect((await as(agency, close, { evaluation, version: 2 })).data.closeEvaluation).toEqual({ status: 'CLOSED' });
    const publish = 'mutation ($input: PublishEvaluationInput!) { publishEvaluation(input: $input) { edition } }';
    const published = await as(agency, publish, { evaluation, version: 3, on: '2026-11', sources });
    expect(published).toEqual({ data: { publishEvaluation: { edition: 1 } }, codes: [] });

    const read = `{ evaluation(slug: "${SLUG}", edition: 1) { report(format: MARKDOWN) progress { asked answered } } }`;
    const { evaluation: found } = await graph.ask<{ evaluation: { report: string; progress: object } }>(read);
    expect(found.progress).toEqual({ asked: 1, answered: 1 });
    expect(found.report).toContain(`| Fréquentation | ESCO (${esco}) | 2025 | 1\u202f234 |`);
    expect(found.report).toMatch(/\| Coût épargné \| Mutualisation .* \| 2025 \| 5\u202f678,90 \| € \|/);
    expect(found.report).toContain(`- IDETA (${ideta})\u00a0: a répondu`);
  });
});
