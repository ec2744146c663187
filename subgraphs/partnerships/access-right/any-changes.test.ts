import type { AskGraph } from '@cdw/kernel/context.ts';
import { firstDayOf, lastDayOf } from '@cdw/kernel/partial-date.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { IDETA, ideta } from '../writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
const graph: AskGraph = async (_query, keys) => ({
  data: Object.fromEntries(
    Object.keys(keys).map((key) => [
      key.replace('key', 'found'),
      { organisations: [{ role: 'OPERATOR', organisation: { id: ideta } }] },
    ]),
  ),
});
const request = { viewer: IDETA, graph };

type Dated = {
  readonly id: string;
  readonly period: { readonly from: string | null; readonly through: string | null };
};
type Right = Dated & { readonly host: { readonly id: string }; readonly beneficiary: { readonly id: string } };
type State = {
  readonly id: string;
  readonly version: number;
  readonly accessRightHistory: readonly Right[];
  readonly statusHistory: readonly Dated[];
};
const STATE = `id version period { from through } statusHistory { id status period { from through } }
  accessRightHistory { id terms period { from through } host { id } beneficiary { id } }`;

const DATES = ['2011', '2013-05', '2015-03-01', '2016-23', '2018', '2020-02-29', '2021-11'];
const step = fc.record({
  way: fc.constantFrom('grant', 'grant', 'amend', 'amend', 'end', 'correct', 'close', 'move', 'withdraw'),
  date: fc.constantFrom(...DATES),
  place: fc.nat(3),
  isSwapped: fc.boolean(),
});
type Step = Parameters<Parameters<typeof step.map>[0]>[0];
type Change = {
  readonly name: string;
  readonly input: object;
  readonly begins?: 'accessRightHistory' | 'statusHistory';
};

let runs = 0;

it('any changes of rights and of the end of their partnership leave no two that open the same on a day, and can be taken back', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 8 }), async (steps) => {
    runs += 1;
    const spaces = [`spc_any${runs}a`, `spc_any${runs}b`] as const;
    let state = await atWork(spaces);
    for (const one of steps) state = (await followed(state, one, spaces)) ?? state;
  });
  await fc.assert(property, { numRuns: 6 });
});

async function atWork(spaces: readonly string[]): Promise<State> {
  const parties = spaces.flatMap((space) => ['HOST', 'BENEFICIARY'].map((role) => ({ space, role })));
  const proposal = { kind: 'MUTUALISATION', title: { fr: `Suite ${runs}` }, parties, on: '2010' };
  const { id } = resultOf<{ id: string }>(await mutate(partnerships, 'proposePartnership', proposal, request));
  const signature = { partnership: id, version: 1, organisation: ideta, from: '2010' };
  return resultOf<State>(await mutate(partnerships, 'signPartnership', signature, request, STATE));
}

function changeOf(state: State, { way, date, place, isSwapped }: Step, spaces: readonly string[]): Change | undefined {
  const right = state.accessRightHistory[place]?.id;
  const ended = state.statusHistory[2]?.id;
  const [host, beneficiary] = isSwapped ? spaces.toReversed() : spaces;
  const terms = { terms: 'FREE_WITHIN_SUBSCRIPTION', isBothWays: false };
  const granted = { right: { host, beneficiary, ...terms }, from: date };
  if (way === 'grant') return { name: 'grantAccessRight', input: granted, begins: 'accessRightHistory' };
  if (way === 'close') return { name: 'endPartnership', input: { on: date }, begins: 'statusHistory' };
  if (way === 'move')
    return ended ? { name: 'correctPartnershipStatus', input: { fact: ended, from: date } } : undefined;
  if (!right) return undefined;
  const amended = { accessRight: right, from: date, ...terms };
  if (way === 'amend') return { name: 'amendAccessRight', input: amended, begins: 'accessRightHistory' };
  if (way === 'end') return { name: 'endAccessRight', input: { accessRight: right, through: date } };
  if (way === 'correct') return { name: 'correctAccessRight', input: { fact: right, from: date } };
  return { name: 'withdrawAccessRight', input: { fact: right, sources: undefined } };
}

async function send(state: State, { name, input }: Change): Promise<State | undefined> {
  const isOfRight = /^(grant|amend|end)AccessRight$/.test(name);
  const fields = isOfRight ? `partnership { ${STATE} }` : STATE;
  const given = { partnership: state.id, version: state.version, ...input };
  const answer = await mutate(partnerships, name, given, request, fields);
  if (answer.errors) {
    expect(refusalOf(answer).code).toBe('BAD_USER_INPUT');
    return undefined;
  }
  return isOfRight ? resultOf<{ partnership: State }>(answer).partnership : resultOf<State>(answer);
}

async function followed(state: State, one: Step, spaces: readonly string[]): Promise<State | undefined> {
  const change = changeOf(state, one, spaces);
  const next = change && (await send(state, change));
  if (!next) return undefined;
  expect(meeting(next.accessRightHistory)).toEqual([]);
  return change.begins ? await withdrawnAndDoneAgain(state, next, change, change.begins) : next;
}

/** Takes back what a step began, which leaves the state before it, and does it again. */
async function withdrawnAndDoneAgain(
  before: State,
  after: State,
  change: Change,
  list: NonNullable<Change['begins']>,
): Promise<State> {
  const known = new Set(before[list].map(({ id }) => id));
  const fact = after[list].find(({ id }) => !known.has(id))?.id;
  const name = list === 'statusHistory' ? 'withdrawPartnershipStatus' : 'withdrawAccessRight';
  const withdrawn = await send(after, { name, input: { fact, sources: undefined } });
  expect({ ...withdrawn, version: before.version }).toEqual(before);
  return (await send(withdrawn as State, change)) as State;
}

/** Those rights that open the same on a day on which another one does; one that ends before it begins opens nothing. */
function meeting(rights: readonly Right[]): string[] {
  const days = ({ period: { from, through } }: Right) => [
    firstDayOf(from ?? '0001'),
    through ? lastDayOf(through) : '9999',
  ];
  const isSame = (one: Right, other: Right) =>
    one.host.id === other.host.id && one.beneficiary.id === other.beneficiary.id;
  const held = rights.filter((right) => (days(right)[0] ?? '') <= (days(right)[1] ?? ''));
  return held.flatMap((one, place) =>
    held.slice(place + 1).flatMap((other) => {
      const [[from = '', through = ''], [otherFrom = '', otherThrough = '']] = [days(one), days(other)];
      // What ends in a date in which the next begins, of which nobody knows the eve, names that date too.
      const isTouching = one.period.through === other.period.from || other.period.through === one.period.from;
      const isMeeting = isSame(one, other) && !isTouching && from <= otherThrough && otherFrom <= through;
      return isMeeting ? [`${one.id} ${from}-${through} meets ${other.id} ${otherFrom}-${otherThrough}`] : [];
    }),
  );
}
