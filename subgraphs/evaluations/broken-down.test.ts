import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { AGENCY, call, IDETA, SOURCES, submit, visits } from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

const part = (key: string, value: string, more: object = {}) => ({
  ...{ dimension: 'members', key, label: { fr: `Membres ${key}`, de: 'Mitglieder' }, value },
  ...more,
});
const BROKEN_DOWN = {
  parts: [part('resident', '700'), part('nomad', '500')],
  target: { value: '1500', dueOn: '2026-24' },
};
const fields = 'id version value parts { dimension key label(lang: DE) value } target { value dueOn }';
type Read = { readonly id: string; readonly version: number };

describe('a figure that is broken down, with what it was to reach', () => {
  it('is handed in, published and corrected whole; the feed tells it when it is published', async () => {
    const input = { observations: [visits('1200', '2024', BROKEN_DOWN)], sources: SOURCES };
    const given = await call(evaluations, 'submitObservations', input, IDETA, { fields });
    const [figure] = resultOf<[Read]>(given);
    expect(figure).toMatchObject({
      parts: [
        { dimension: 'members', key: 'resident', label: 'Mitglieder', value: '700' },
        { key: 'nomad', value: '500' },
      ],
      target: { value: '1500', dueOn: '2026-24' },
    });
    const steps = { observations: [{ observation: figure.id, version: 1 }] };
    await call(evaluations, 'publishObservations', steps, AGENCY);
    const { db } = evaluations.subgraph().createContext() as Context;
    const told = await db.change.findMany({ where: { entityId: figure.id }, orderBy: { sequence: 'asc' } });
    expect(JSON.stringify(told[0]?.after)).not.toMatch(/nomad|1500/);
    expect(told[1]?.after).toMatchObject({
      targetValue: '1500',
      targetDueOn: '2026-24',
      parts: [{}, { key: 'nomad' }],
    });

    const right = {
      observation: figure.id,
      version: 2,
      value: '1210',
      parts: [part('resident', '710')],
      sources: SOURCES,
    };
    const corrected = await call(evaluations, 'correctObservation', right, AGENCY, { fields });
    expect(resultOf(corrected)).toMatchObject({ value: '1210', parts: [{ value: '710' }], target: null });
    const former = `{ observation(id: "${figure.id}") { parts { value } target { value } } }`;
    expect(await evaluations.answer(former)).toEqual({
      observation: { parts: [{ value: '700' }, { value: '500' }], target: { value: '1500' } },
    });
  });

  it('has all its faults told at once', async () => {
    const refused = await submit(evaluations, IDETA, [
      visits('10', '2020', {
        parts: [
          part('Résident', '-1', { dimension: '', label: { fr: ' ', en: 'x'.repeat(201) } }),
          part('nomad', '6'),
          part('nomad', '6.5'),
        ],
        target: { value: '0.5' },
      }),
      visits('1', '2019', { parts: Array.from({ length: 51 }, (_none, place) => part(`p${place}`, '0')) }),
      visits('1', '2018', { nonRespondents: Array.from({ length: 301 }, (_none, place) => ({ name: `n${place}` })) }),
    ]);
    expect(faultsOf(refused)).toEqual([
      'input.observations.0.parts INVALID',
      'input.observations.0.parts.0.dimension INVALID',
      'input.observations.0.parts.0.key INVALID',
      'input.observations.0.parts.0.label.en TOO_LONG',
      'input.observations.0.parts.0.label.fr EMPTY',
      'input.observations.0.parts.0.value INVALID',
      'input.observations.0.parts.2.key TAKEN',
      'input.observations.0.parts.2.value INVALID',
      'input.observations.0.target.value INVALID',
      'input.observations.1.parts TOO_MANY',
      'input.observations.2.nonRespondents TOO_MANY',
    ]);
  });
});
