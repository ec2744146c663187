import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import {
  AGENCY,
  BEP,
  COWALLONIA,
  call,
  ESCO,
  HAINAUT,
  IDETA,
  RURAL_CALL,
  submit,
  TOURNAI,
  visits,
} from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const share = (more: object) => visits('0.5', '2025', { indicator: 'occupancy_rate', ...more });

it('all faults of all figures are told at once, each with its path, and none is written', async () => {
  const refused = await submit(evaluations, AGENCY, [
    visits('10'),
    share({ value: '60' }),
    share({ from: '2024', through: '2023', subject: RURAL_CALL }),
    visits('-1', '2024', { nonRespondents: [{ name: ' ' }, { name: 'ESCO', space: 'spc_0' }] }),
    visits('1.5', '2023', { sampleSize: 3, population: 2, indicator: 'nothing' }),
    visits('20', '2022-03-05', { valueMax: '10' }),
    visits('20', '2099', { subject: 'org_0', sources: [{ key: 'nowhere' }] }),
    visits('11', '2025-01', { through: '2025-12' }),
  ]);
  expect(faultsOf(refused)).toEqual([
    'input.observations.1.value INVALID',
    'input.observations.2.subject INVALID',
    'input.observations.2.through INVALID',
    'input.observations.3.nonRespondents.0.name EMPTY',
    'input.observations.3.nonRespondents.1.space NOT_FOUND',
    'input.observations.3.value INVALID',
    'input.observations.4.indicator NOT_FOUND',
    'input.observations.4.sampleSize INVALID',
    'input.observations.5.from INVALID',
    'input.observations.5.qualifier INVALID',
    'input.observations.6.from INVALID',
    'input.observations.6.sources.0.key NOT_FOUND',
    'input.observations.6.subject WRONG_TYPE',
    'input.observations.7 TAKEN',
  ]);
  const drafts = await evaluations.ask('{ observations(status: [SUBMITTED]) { totalCount } }', {}, { viewer: AGENCY });
  expect(drafts).toEqual({ data: { observations: { totalCount: 0 } } });
});

it.each(['constructor', '__proto__', 'toString_x'])('%s is no subject', async (subject) => {
  const refused = await submit(evaluations, AGENCY, [visits('1', '2020', { subject })]);
  expect(faultsOf(refused)).toEqual(['input.observations.0.subject WRONG_TYPE']);
});

it.each([
  ['none', []],
  ['too many', Array.from({ length: 201 }, (_none, place) => visits('1', String(1800 + place)))],
])('%s at once are refused', async (_what, observations) => {
  expect(faultsOf(await submit(evaluations, IDETA, observations))).toEqual([
    `input.observations ${observations.length === 0 ? 'MISSING' : 'TOO_MANY'}`,
  ]);
});

it('what one source states is given once; another source may disagree', async () => {
  await submit(evaluations, IDETA, [visits('10', '2020')]);
  const twice = await submit(evaluations, IDETA, [visits('11', '2020-01', { through: '2020-12' })]);
  expect(faultsOf(twice)).toEqual(['input.observations.0 TAKEN']);
  const other = { sources: [{ title: 'Une autre enquête' }] };
  expect(resultOf(await submit(evaluations, IDETA, [visits('12', '2020', other)]))).toMatchObject([{ value: '12' }]);
});

it.each([
  ['a space that another one operates', BEP, ESCO],
  ['a network that another one coordinates', IDETA, COWALLONIA],
])('of %s nobody else gives figures', async (_what, viewer, subject) => {
  const observation = visits('10', '2018', { subject });
  expect(refusalOf(await submit(evaluations, viewer, [observation])).code).toBe('FORBIDDEN');
});

it('of calls and places only the agency gives figures', async () => {
  for (const subject of [RURAL_CALL, HAINAUT, TOURNAI]) {
    const observation = { subject, indicator: 'spaces', from: '2024', value: '3' };
    expect(refusalOf(await submit(evaluations, IDETA, [observation])).code).toBe('FORBIDDEN');
    expect(resultOf(await submit(evaluations, AGENCY, [observation]))).toMatchObject([{ status: 'SUBMITTED' }]);
  }
});

it('the agency may write for whoever keeps the subject, and for nobody else', async () => {
  const [givenBy] = IDETA.organisationIds;
  const own = await submit(evaluations, AGENCY, [visits('5', '2017')], { givenBy });
  expect(resultOf(own)).toMatchObject([{ status: 'SUBMITTED' }]);
  const other = { subject: TOURNAI, indicator: 'spaces', from: '2023', value: '3' };
  expect(faultsOf(await submit(evaluations, AGENCY, [other], { givenBy }))).toEqual([
    'input.observations.0.subject INVALID',
  ]);
});

it('while the rest of the graph does not answer, nothing is written', async () => {
  const input = { observations: [visits('5', '2016')], sources: [{ key: 'pw-72821' }] };
  const refused = await call(evaluations, 'submitObservations', input, IDETA, { graph: undefined });
  expect(refusalOf(refused).code).toBe('SUBGRAPH_UNAVAILABLE');
});

it('an indicator whose code formulas could not read, or that is taken, is refused', async () => {
  const text = { fr: 'x', en: ' ' };
  const define = async (code: string) => {
    const kind = { unit: 'COUNT', direction: 'NEUTRAL', periodicity: 'YEARLY', subjectKinds: [] };
    const input = { code, name: text, definition: text, ...kind, sources: [{ key: 'pw-72821' }] };
    return faultsOf(await call(evaluations, 'defineIndicator', input, AGENCY, { fields: 'id' }));
  };
  const others = ['input.definition.en EMPTY', 'input.name.en EMPTY', 'input.subjectKinds MISSING'];
  expect(await define('ind_x')).toEqual(['input.code INVALID', ...others]);
  expect(await define('A-B')).toEqual(['input.code INVALID', ...others]);
  expect(await define('visits')).toEqual(['input.code TAKEN', ...others]);
});

it('a work states no figure of a time after its publication', async () => {
  const early = { sources: [{ title: 'Rapport inventé', publishedOn: '1999' }] };
  const refused = await submit(evaluations, IDETA, [visits('12', '2023', early), visits('12', '1999', early)]);
  expect(faultsOf(refused)).toEqual(['input.observations.0.from INVALID']);
});
