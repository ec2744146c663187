import type { AskGraph } from '@cdw/kernel/context.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { IDETA, ideta } from '../writes-for-test.ts';
import { ACCEPTED, type Doing, date, doing, eveOf, FOREVER, firstOf, type Known, lastOf } from './deeds-for-test.ts';

const partnerships = testSubgraph(openSubgraph);

/** Every space that is asked for is there, and IDETA's. */
const graph: AskGraph = async (_query, keys) => ({
  data: Object.fromEntries(
    Object.keys(keys).map((key) => [
      key.replace('key', 'found'),
      { organisations: [{ role: 'OPERATOR', organisation: { id: ideta } }] },
    ]),
  ),
});
const request = { viewer: IDETA, graph };

const FIELDS = '{ space { id } membersOf { id } accessRight { id } }';
type Use = { space: { id: string }; membersOf: { id: string }; accessRight: { id: string } };
const written = (uses: Use[]): string[] =>
  uses.map(({ space, membersOf, accessRight }) => `${membersOf.id} at ${space.id} by ${accessRight.id}`).sort();

let runs = 0;
let accepted = 0;

it('a space is usable by members of another exactly when a right says so, in that direction, on that day', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(doing, { minLength: 2, maxLength: 8 }),
      fc.array(date, { minLength: 2, maxLength: 3 }),
      async (deeds, days) => {
        runs += 1;
        const spaces = ['a', 'b', 'c'].map((letter) => `spc_run${runs}${letter}`);
        const partnership = await atWork(spaces);
        let known: Known[] = [];
        let version = 2;
        for (const deed of deeds) {
          const after = await done(partnership, version, spaces, deed, known);
          if (after) [known, version, accepted] = [after, version + 1, accepted + 1];
        }
        for (const day of days.map(firstOf)) await compare(spaces, known, day);
        for (const { from, through } of known) {
          for (const day of [eveOf(from), from, through, eveOf(through)]) await compare(spaces, known, day);
        }
      },
    ),
    { numRuns: 10, examples: [[ACCEPTED, ['2001', '2004']]] },
  );
  expect(accepted).toBeGreaterThanOrEqual(ACCEPTED.length);
});

/** A partnership that is at work from 2000, in which each space may open to each other one. */
async function atWork(spaces: string[]): Promise<string> {
  const parties = spaces.flatMap((space) => ['HOST', 'BENEFICIARY'].map((role) => ({ space, role })));
  const proposal = { kind: 'MUTUALISATION', title: { fr: `Essai ${runs}` }, parties, on: '2000' };
  const { id } = resultOf<{ id: string }>(await mutate(partnerships, 'proposePartnership', proposal, request));
  const signature = { partnership: id, version: 1, organisation: ideta, from: '2000' };
  expect((await mutate(partnerships, 'signPartnership', signature, request)).errors).toBeUndefined();
  return id;
}

/** Does one thing; answers what holds since, to a naive reader, or nothing where it was refused. */
async function done(
  partnership: string,
  version: number,
  spaces: string[],
  deed: Doing,
  known: Known[],
): Promise<Known[] | undefined> {
  const { verb, which, sides, isBothWays, date: on } = deed;
  const right = known[which % Math.max(known.length, 1)];
  const [host, beneficiary] = sides.map((place) => spaces[place] ?? '') as [string, string];
  const terms = { terms: 'FREE_WITHIN_SUBSCRIPTION', isBothWays };
  const calls = {
    grant: ['grantAccessRight', { right: { host, beneficiary, ...terms }, from: on }],
    amend: ['amendAccessRight', { accessRight: right?.id ?? 'acr_none', ...terms, from: on }],
    end: ['endAccessRight', { accessRight: right?.id ?? 'acr_none', through: on }],
    endAll: ['endPartnership', { on }],
  } as const;
  const [mutation, input] = calls[verb];
  const answer = await mutate(partnerships, mutation, { partnership, version, ...input }, request, 'id');
  if (answer.errors) {
    expect(refusalOf(answer).code).toBe('BAD_USER_INPUT');
    return undefined;
  }
  const { id } = resultOf<{ id: string }>(answer);
  const cutAt =
    (last: string) =>
    (kept: Known): Known =>
      kept.through > last ? { ...kept, through: last } : kept;
  const begun = { id, isBothWays, from: firstOf(on), through: FOREVER };
  if (verb === 'grant') return [...known, { ...begun, host, beneficiary }];
  if (verb === 'endAll') return known.map(cutAt(eveOf(firstOf(on))));
  const others = known.filter((kept) => kept !== right);
  if (!right) throw new Error('A right that is not there was changed');
  if (verb === 'end') return [...others, cutAt(lastOf(on))(right)];
  return [...others, cutAt(eveOf(firstOf(on)))(right), { ...right, ...begun }];
}

/** Who may use which space on a day, as a naive reader says, and by all three ways in which the graph can be asked. */
async function compare(spaces: string[], known: Known[], day: string): Promise<void> {
  const expected = known.flatMap(({ id, host, beneficiary, isBothWays, from, through }) => {
    if (day < from || day > through) return [];
    return [`${beneficiary} at ${host} by ${id}`, ...(isBothWays ? [`${host} at ${beneficiary} by ${id}`] : [])];
  });
  const representations = spaces.map((id) => ({ __typename: 'Space', id }));
  const selection = `... on Space { usableSpaces(asOf: "${day}") ${FIELDS} usableBy(asOf: "${day}") ${FIELDS} }`;
  const found = await partnerships.entities<{ usableSpaces: Use[]; usableBy: Use[] }>(representations, selection);
  const lists = spaces.map(
    (id, place) => `s${place}: spacesUsableWith(space: "${id}", asOf: "${day}") { spaces ${FIELDS} }`,
  );
  const usable = await partnerships.answer<Record<string, { spaces: Use[] }>>(`{ ${lists.join(' ')} }`);
  const ways = [
    found.flatMap(({ usableSpaces }) => usableSpaces),
    found.flatMap(({ usableBy }) => usableBy),
    Object.values(usable).flatMap((list) => list.spaces),
  ];
  for (const way of ways) expect(written(way)).toEqual(expected.toSorted());
}
