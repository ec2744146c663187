import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import { AGENCY, call, type Given, IDETA, submit, visits } from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

/** Made-up figures, of this test only. */
const PART = { dimension: 'setting', key: 'rural', label: { fr: 'Rural' }, value: '4.0' };
const whole = (more: object = {}) =>
  visits('10.0', '2011', {
    sampleSize: 3,
    note: 'Compté.',
    parts: [PART],
    nonRespondents: [{ name: 'Un espace' }],
    ...more,
  });

it('a figure that is there already is told as such, with its identifier, and what is new beside it is not written', async () => {
  const [first] = resultOf<Given[]>(await submit(evaluations, IDETA, [whole()]));
  const again = await submit(evaluations, IDETA, [whole({ value: '10' }), visits('11', '2012')]);
  expect(refusalOf(again).faults).toEqual([
    { path: 'input.observations.0', code: 'NO_CHANGE', message: expect.stringContaining('exactly so'), id: first?.id },
  ]);
  expect(resultOf(await submit(evaluations, IDETA, [visits('11', '2012')]))).toHaveLength(1);
});

it.each([
  ['another value', { value: '12' }],
  ['a bound', { qualifier: 'AT_LEAST' }],
  ['another note', { note: null }],
  ['no parts', { parts: [] }],
  ['another part', { parts: [{ ...PART, value: '5' }] }],
  ['others who did not answer', { nonRespondents: [] }],
])('one that says something else of the same thing (%s) is to be corrected', async (_what, more) => {
  expect(faultsOf(await submit(evaluations, IDETA, [whole(more)]))).toEqual(['input.observations.0 TAKEN']);
});

it('a draft is not what is handed in', async () => {
  const draft = [visits('3', '2013')];
  const input = { observations: draft, sources: [{ title: 'Brouillon' }] };
  await call(evaluations, 'draftObservations', input, IDETA);
  expect(faultsOf(await call(evaluations, 'draftObservations', input, IDETA))).toEqual([
    'input.observations.0 NO_CHANGE',
  ]);
  expect(faultsOf(await call(evaluations, 'submitObservations', input, IDETA))).toEqual(['input.observations.0 TAKEN']);
});

it('nobody learns by guessing what another one has handed in', async () => {
  const input = { observations: [visits('7', '2014')], sources: [{ title: 'Agence' }] };
  await call(evaluations, 'submitObservations', input, AGENCY);
  expect(faultsOf(await call(evaluations, 'submitObservations', input, IDETA))).toEqual(['input.observations.0 TAKEN']);
  expect(faultsOf(await call(evaluations, 'submitObservations', input, AGENCY))).toEqual([
    'input.observations.0 NO_CHANGE',
  ]);
});
