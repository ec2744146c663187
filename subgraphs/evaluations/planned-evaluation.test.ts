import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import { AGENCY, COWALLONIA, call, ESCO, graph, SOURCES } from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const ideta = seededId('org', 'ideta');

it('an evaluation is planned by the agency', async () => {
  const input = {
    title: { fr: 'Suivi', en: 'Follow-up' },
    subjects: [ESCO, '57081'],
    conductedBy: [ideta],
    sources: SOURCES,
  };
  const fields = 'slug status edition subjects { __typename } conductedBy { id }';
  const planned = await call(evaluations, 'planEvaluation', { ...input, questions: [{ fr: 'Pourquoi ?' }] }, AGENCY, {
    fields,
  });
  expect(resultOf(planned)).toEqual({
    ...{ slug: 'suivi', status: 'PLANNED', edition: 1, conductedBy: [{ id: ideta }] },
    subjects: [{ __typename: 'Space' }, { __typename: 'Municipality' }],
  });
  const wrong = await call(
    evaluations,
    'planEvaluation',
    { ...input, slug: 'suivi', subjects: [], conductedBy: ['spc_0'] },
    AGENCY,
  );
  expect(faultsOf(wrong)).toEqual(['input.conductedBy.0 WRONG_TYPE', 'input.slug TAKEN', 'input.subjects MISSING']);
});

it('an evaluation of the seed has a report too, with the names that the graph can tell', async () => {
  const document = '{ evaluation(slug: "enquete-coworking-2015") { report(format: MARKDOWN) } }';
  const seeded = await evaluations.ask(document, {}, { graph });
  const { report } = resultOf<{ report: string }>(seeded);
  expect(report).toContain('| Fréquentation | CoWallonia (');
  expect(report).toContain('7 / 8 | ESCO |');
  expect(report).not.toContain('Certains noms');
  const alone = resultOf<{ report: string }>(await evaluations.ask(document)).report;
  expect(alone).toContain(`| Fréquentation | ${COWALLONIA} |`);
  expect(alone).toContain('Certains noms');
});
