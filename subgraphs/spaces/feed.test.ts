import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { mutate, refusalOf } from '@cdw/kernel/writing/writes-for-test.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';
import { IDETA } from './viewers-for-test.ts';
import { ESCO, NEGUNDO, TOURNAI, versionOf } from './writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const feed = feedForTest(spaces, 'spaceChanges');

describe('the feed of changes', () => {
  it('begins with everything that was there', async () => {
    const changes = await feed.after();
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['SEEDED']));
    const { spaces: all } = await spaces.answer<{ spaces: { totalCount: number } }>('{ spaces { totalCount } }');
    expect(changes.filter(({ entityType }) => entityType === 'Space')).toHaveLength(all.totalCount);
    expect(await feed.after(changes.at(-2)?.cursor)).toEqual(changes.slice(-1));
  });

  it('tells where it ends without reading it', async () => {
    const { spaceChanges } = await spaces.answer('{ spaceChanges(first: 0) { changes { cursor } latestCursor } }');
    expect(spaceChanges).toEqual({ changes: [], latestCursor: (await feed.after()).at(-1)?.cursor });
  });

  it.each([
    ['{ spaceChanges(first: 101) { endCursor } }', '0 to 100'],
    ['{ spaceChanges(after: "nonsense") { endCursor } }', 'not a cursor'],
    [
      `{ spaceChanges(after: "${Buffer.from('CHANGE 99999999999999999999 1').toString('base64url')}") { endCursor } }`,
      'not a cursor',
    ],
  ])('%s is refused', async (query, message) => {
    const { errors } = await spaces.ask(query);
    expect(errors?.[0]?.message).toContain(message);
  });

  it('replayed from the start, it equals the state, whatever was done', async () => {
    const operation = fc.tuple(
      fc.constantFrom('renameSpace', 'moveSpace', 'changeOpeningHours', 'publishPlan', 'closeSpace'),
      fc.constantFrom(ESCO, NEGUNDO),
      fc.integer({ min: 2016, max: 2030 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 5 }), async (operations) => {
        for (const [mutation, space, year] of operations) {
          const version = await versionOf(spaces, space);
          const inputs: Record<string, object> = {
            renameSpace: { name: { fr: `Nom de ${year}` }, from: `${year}` },
            moveSpace: { premises: { municipality: TOURNAI, street: `rue ${year}` }, from: `${year}` },
            changeOpeningHours: { openingHours: `Mo-Fr 08:00-${year % 100 < 24 ? 17 : 19}:00`, from: `${year}` },
            publishPlan: {
              name: { fr: `Plan ${year}` },
              priceEurPerMonth: `${year}`,
              isUnlimited: true,
              from: `${year}`,
            },
            closeSpace: { on: `${year}` },
          };
          const answer = await mutate(
            spaces,
            mutation,
            { space, version, ...inputs[mutation] },
            { viewer: IDETA },
            'id',
          );
          expect(['BAD_USER_INPUT', undefined]).toContain(refusalOf(answer).code);
        }
        const last = operations.at(-1)?.[1] ?? ESCO;
        const state = replayed(await feed.after());
        const query = `query ($id: ID!) { space(id: $id) { version closedOn openingHoursHistory { openingHours } nameHistory { name period { from through } } planHistory { id } } }`;
        const { space } = await spaces.answer<{ space: Record<string, unknown> }>(query, { id: last });
        const names = state[last]?.names as { nameFr: string; validFrom: string; validThrough: string }[];
        const hours = state[last]?.hours as { openingHours: string }[];
        const plans = state[last]?.plans as { id: string }[];
        expect(space).toMatchObject({
          version: state[last]?.version,
          closedOn: state[last]?.closedOn,
          openingHoursHistory: hours.map(({ openingHours }) => ({ openingHours })),
          nameHistory: names.map(({ nameFr, validFrom, validThrough }) => ({
            name: nameFr,
            period: { from: validFrom, through: validThrough },
          })),
          planHistory: plans.map(({ id }) => ({ id })),
        });
      }),
      { numRuns: 8 },
    );
  });
});
