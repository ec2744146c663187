import { expect, it } from 'vitest';
import { forbidden } from '../errors.ts';
import type { ForeignType } from '../foreign.ts';
import type { Lists } from '../listing.ts';
import { PUBLIC_VIEWER } from '../viewer.ts';
import type { Tables, Transacting } from './ledger.ts';
import { type Right, type WriteContext, written } from './written.ts';

type Writing = Transacting<Tables> & Tables;
const LETTER: ForeignType = { type: 'Letter', prefix: 'ltr', field: 'letter', argument: 'id', fields: 'id' };

/** A request whose steps are told in their order. */
function request() {
  const steps: string[] = [];
  const tables = (place: string): Tables => ({
    $queryRaw: async <T>() => {
      steps.push(`read ${place}`);
      return [] as T;
    },
    $executeRaw: async () => 1,
  });
  const db: Writing = {
    ...tables('before'),
    $transaction: async (work) => {
      steps.push('transaction');
      return await work(tables('within'));
    },
  };
  const context: WriteContext<Tables> = {
    db,
    viewer: PUBLIC_VIEWER,
    idempotencyKey: undefined,
    graph: async (_query, variables) => {
      steps.push(`look up ${Object.values(variables).join()}`);
      return { data: { found0: { id: 'known' } } };
    },
    lists: { forget: () => undefined } as unknown as Lists,
    load: {},
  };
  return { steps, context };
}

const asked = (right: Right<Tables>) => ({
  mutation: 'sendLetter',
  input: {},
  right,
  refers: [{ to: LETTER, key: 'ltr_named', path: 'input.letter' }],
});

it('who may is decided first, by what tells it alone: nothing else is looked up, checked or begun for a stranger', async () => {
  const { steps, context } = request();
  const right: Right<Tables> = {
    refers: async () => [{ to: LETTER, key: 'ltr_kept' }],
    permit: async () => {
      steps.push('refuse');
      throw forbidden('It is another one’s.');
    },
  };
  const refused = written(context, 'letters', asked(right), async () => {
    steps.push('work');
    return 'ltr_new';
  });
  await expect(refused).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect(steps).toEqual(['look up ltr_kept', 'refuse']);
});

it('who may is decided again within the transaction, and what was found is at hand for the work', async () => {
  const { steps, context } = request();
  const right: Right<Tables, string> = {
    permit: async () => {
      steps.push('permit');
      return 'permitted';
    },
  };
  const id = await written(
    context,
    'letters',
    { ...asked(right), right },
    async (_tables, _faults, _referred, found) => {
      steps.push(`work with ${found}`);
      return 'ltr_new';
    },
  );
  expect(id).toBe('ltr_new');
  expect(steps).toEqual(['permit', 'look up ltr_named', 'transaction', 'permit', 'work with permitted']);
});
