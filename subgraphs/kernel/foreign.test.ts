import { expect, it } from 'vitest';
import type { AskGraph } from './context.ts';
import type { ForeignType } from './foreign.ts';
import { Faults } from './writing/faults.ts';
import { lookUp } from './writing/references.ts';

const LETTER: ForeignType = { type: 'Letter', prefix: 'ltr', field: 'letter', argument: 'id', fields: 'id' };

/** A graph that knows one letter, and refuses a whole question in which a key holds NUL, as the gateway does. */
const graph: AskGraph = async (_document, variables) => {
  const keys = Object.entries(variables as Record<string, string>);
  if (keys.some(([, key]) => key.includes('\0'))) throw new Error('refused');
  return {
    data: Object.fromEntries(
      keys.map(([name, key]) => [name.replace('key', 'found'), key === 'ltr_a' ? { id: key } : null]),
    ),
  };
};

it('a key that no text of a store can be names nothing, and keeps nothing else from being found', async () => {
  const named = ['ltr_a', 'ltr_none\0'].map((key) => ({ to: LETTER, key, path: `input.${key.length}` }));
  const referred = await lookUp(graph, named);
  const faults = new Faults();
  referred.note(faults);
  expect(faults.found.map(({ path, code }) => `${path} ${code}`)).toEqual(['input.9 NOT_FOUND']);
  expect(referred.dataOf('ltr_a')).toEqual({ id: 'ltr_a' });
});
