import type { AskGraph } from '@cdw/kernel/context.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { ASKING, campaignOf, FOLLOWING as id } from '../campaign-for-test.ts';
import { AGENCY, call, ESCO, graph, IDETA, SOURCES, submit, visits } from '../giving-for-test.ts';
import { openSubgraph } from '../subgraph.ts';
import { reportContent } from './content-type.ts';
import { reportDocument } from './json.ts';
import { figure, reportOf } from './report-for-test.ts';

const evaluations = testSubgraph(openSubgraph);
const campaign = campaignOf(evaluations);

/** The graph while the part of it that keeps organisations does not answer. */
const halfGraph: AskGraph = async (query, variables) =>
  query.includes(' organisation(') ? { errors: [], data: null } : await graph(query, variables);

const reportWith = async (format: string, known?: AskGraph, lang = 'EN'): Promise<string> => {
  const document = `{ evaluation(id: "${id}") { report(format: ${format}, lang: ${lang}) } }`;
  const answer = await evaluations.ask(document, {}, known ? { graph: known } : {});
  return resultOf<{ report: string }>(answer).report;
};
const publish = (known: AskGraph | undefined) => {
  const input = { evaluation: id, version: campaign.version(), on: '2026-10', sources: SOURCES };
  return call(evaluations, 'publishEvaluation', input, AGENCY, { graph: known, fields: 'status' });
};

beforeAll(async () => {
  await campaign.step('openEvaluation', ASKING);
  const [given] = resultOf<[{ id: string }]>(
    await submit(evaluations, IDETA, [visits('1200', '2024')], { evaluation: id }),
  );
  await call(evaluations, 'publishObservations', { observations: [{ observation: given.id, version: 1 }] }, AGENCY);
  await campaign.step('closeEvaluation');
});

describe('the names in a report', () => {
  it('are in its language, where the graph has them', async () => {
    expect(await reportWith('MARKDOWN', graph)).toContain(`| ESCO Tournai (${ESCO}) |`);
    expect(await reportWith('CSV', graph, 'DE')).toContain(`,Space,${ESCO},ESCO,`);
  });

  it('are missing where a part of the graph does not answer, and the report says so', async () => {
    const document = JSON.parse(await reportWith('JSON', halfGraph));
    expect(document).toMatchObject({ hasAllNames: false, figures: [{ subject: { name: { en: 'ESCO Tournai' } } }] });
    expect(await reportWith('MARKDOWN', halfGraph)).toContain('Some names could not be had');
    expect(await reportWith('MARKDOWN')).toContain(`| Visits | ${ESCO} |`);
    expect(await reportWith('CSV')).toContain(`,Space,${ESCO},,2024`);
  });

  it('are frozen all of them, in all languages, or nothing is', async () => {
    for (const known of [undefined, halfGraph]) {
      expect(refusalOf(await publish(known)).code).toBe('SUBGRAPH_UNAVAILABLE');
    }
    expect(resultOf(await publish(graph))).toEqual({ status: 'PUBLISHED' });
    const document = JSON.parse(await reportWith('JSON'));
    expect(reportDocument.parse(document)).toEqual(document);
    expect(document).toMatchObject({ isFrozen: true, hasAllNames: true });
    const bep = { type: 'Organisation', id: seededId('org', 'bep'), name: { fr: 'BEP' }, state: 'OUTSTANDING' };
    expect(document.respondents[0]).toMatchObject(bep);
  });
});

it('a report that was frozen with French names only, and without parts, is read as it was', () => {
  const { parts: _parts, target: _target, ...former } = figure('1', 'x');
  const named = { ...former, subject: { ...former.subject, name: 'ESCO' } };
  const { figures } = reportContent.parse({ ...reportOf(), figures: [named] });
  expect(figures).toEqual([
    {
      ...named,
      subject: { ...former.subject, name: { fr: 'ESCO', nl: null, de: null, en: null } },
      parts: [],
      target: null,
    },
  ]);
});
