import { sqltag as sql } from '@prisma/client/runtime/client';
import { describe, expect, it } from 'vitest';
import { NamedInFilters } from './named-in-filter.ts';

const LETTER = { table: sql`post."Letter"`, type: 'Letter', prefix: 'ltr', list: 'letters' };
const STAMP = { type: 'Stamp', prefix: 'stp', field: 'stamp', argument: 'id', fields: 'id' } as const;

/** A database and a graph that know one letter and one stamp, and count what they are asked. */
function asked() {
  const statements: unknown[][] = [];
  const questions: string[] = [];
  const named = new NamedInFilters(
    {
      $queryRaw: async <T>({ values }: { values: unknown[] }) => {
        statements.push(values);
        return [{ key: 'ltr_1', slug: 'first' }] as T;
      },
    },
    async (document, variables) => {
      questions.push(document);
      const keys = Object.values(variables);
      return {
        data: Object.fromEntries(keys.map((key, place) => [`found${place}`, key === 'stp_1' ? { id: key } : null])),
      };
    },
  );
  const refusal = (namings: Parameters<NamedInFilters['refuseUnknown']>[0]): Promise<string> =>
    named.refuseUnknown(namings).then(
      () => 'accepted',
      (fault: Error) => fault.message,
    );
  return { named, refusal, statements, questions };
}

describe('what filters name', () => {
  it('is looked up once a request, in one statement and one question, however many lists name it', async () => {
    const { refusal, statements, questions } = asked();
    const namings = [
      { table: LETTER, names: ['first', 'ltr_1', 'first'], argument: 'letter' },
      { to: STAMP, names: 'stp_1', argument: 'stamp' },
    ];
    const lists = Array.from({ length: 200 }, () => refusal(namings));
    expect(new Set(await Promise.all(lists))).toEqual(new Set(['accepted']));
    expect(await refusal(namings)).toBe('accepted');
    expect(statements).toHaveLength(1);
    expect(questions).toHaveLength(1);
  });

  it('is refused where it does not exist, with the query that finds one', async () => {
    const { refusal } = asked();
    expect(await refusal([{ table: LETTER, names: 'last', argument: 'letter' }])).toBe(
      'There is no Letter "last", which `letter` names; `letters` lists those that there are.',
    );
    expect(await refusal([{ to: STAMP, names: 'stp_2', argument: 'stamp' }])).toBe(
      'There is no Stamp "stp_2", which `stamp` names; `stamp` finds one, and answers its `id`.',
    );
  });

  it('is looked up again after a write', async () => {
    const { named, refusal, statements } = asked();
    const namings = [{ table: LETTER, names: 'first', argument: 'letter' }];
    await refusal(namings);
    named.forget();
    await refusal(namings);
    expect(statements).toHaveLength(2);
  });

  it('stays as it was found where the graph cannot be asked', async () => {
    const named = new NamedInFilters({ $queryRaw: async <T>() => [] as T }, undefined);
    await expect(named.refuseUnknown([{ to: STAMP, names: 'stp_2', argument: 'stamp' }])).resolves.toBeUndefined();
  });
});
