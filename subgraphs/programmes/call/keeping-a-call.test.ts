import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { as, BEP, done, ESCO, openedCall, SPI, TODAY } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);

it('a programme gets an axis and a measure, and a call of it is open until it is closed', async () => {
  const { programme, call } = await openedCall(programmes);
  const axis = { programme, version: 1, kind: 'AXIS', title: { fr: 'Mise en réseau' } };
  const { id } = await done(programmes, BEP, 'addAxis', axis);
  const measure = { programme, axis: id, code: '1.2', title: { fr: 'Relier les espaces' }, subjects: [ESCO, call] };
  const fields = 'slug axis { position } subjects { subject { __typename } }';
  expect(await done(programmes, BEP, 'addMeasure', measure, fields)).toEqual({
    slug: 'relier-les-espaces',
    axis: { position: 1 },
    subjects: [{ subject: { __typename: 'Space' } }, { subject: { __typename: 'Call' } }],
  });
  const isOpen = async (day: string) => {
    const { calls } = await programmes.answer<{ calls: { nodes: { id: string }[] } }>(
      `{ calls(activeAt: "${day}") { nodes { id } } }`,
    );
    return calls.nodes.some((node) => node.id === call);
  };
  expect([await isOpen('2025-01-14'), await isOpen('2025-01-15'), await isOpen(TODAY)]).toEqual([false, true, true]);
  const closing = { call, version: 1, on: '2025-03-31', projectsReceived: 5, projectsDiscarded: 1 };
  expect(refusalOf(await mutate(programmes, 'closeCall', closing, as(SPI))).code).toBe('FORBIDDEN');
  expect(await done(programmes, BEP, 'closeCall', closing, 'closedOn projectsReceived version')).toEqual({
    closedOn: '2025-03-31',
    projectsReceived: 5,
    version: 2,
  });
  expect([await isOpen('2025-01-15'), await isOpen('2025-03-31'), await isOpen(TODAY)]).toEqual([true, true, false]);
  const again = await mutate(programmes, 'closeCall', { ...closing, version: 2 }, as(BEP));
  expect(faultsOf(again)).toEqual(['input.call ALREADY_ENDED']);
});
