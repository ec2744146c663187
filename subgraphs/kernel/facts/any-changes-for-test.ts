import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RequestContext } from '../context.ts';
import type { Tested } from '../testing.ts';
import { mutate, resultOf } from '../writing/writes-for-test.ts';

/** A kind of fact: the list that holds it, what begins and ends one, and what tells two apart that may hold at once. */
type KindForTest = {
  readonly list: string;
  readonly begin: string;
  readonly end?: string;
  /** The field of the input that takes the date of its beginning: `from`, where nothing else is said. */
  readonly date?: string;
  readonly given: object;
  readonly key?: readonly string[];
  /** How inputs call the fact and its date, where that is not `fact` and `from`. */
  readonly inputs?: { readonly fact: string; readonly from: string };
  /** What is read of a fact beside its identifier and period. */
  readonly fields?: string;
};

type AnyChanges = {
  readonly tested: Tested;
  readonly request: Partial<RequestContext>;
  /** The field of an input that names the thing. */
  readonly argument: string;
  /** The mutation that registers one, and what it is given; it may depend on which one it is, from 0. */
  readonly register: readonly [mutation: string, input: object | ((run: number) => object)];
  /** The kinds of facts, by the names that `correct…` and `withdraw…` give them. */
  readonly kinds: Readonly<Record<string, KindForTest>>;
};

type Fact = { id: string; period: { from: string | null; through: string | null } };
type State = { id: string; version: number } & Record<string, Fact[]>;
type Step = { readonly kind: string; readonly way: string; readonly date: string; readonly place: number };
type Change = { readonly name: string; readonly input: object };

const CHANGES = 8;
const RUNS = 3;
const DATES = ['2011', '2013-05', '2015-03-01', '2016-23', '2018', '2020-02-29', '2021-11'];

/** That any changes leave one fact where one holds, and that a fact that is withdrawn leaves what was before it. */
export function testAnyChanges(noun: AnyChanges): void {
  const { tested, request, register, kinds } = noun;
  const step = fc.record({
    kind: fc.constantFrom(...Object.keys(kinds)),
    way: fc.constantFrom('begin', 'begin', 'begin', 'end', 'correct', 'withdraw'),
    date: fc.constantFrom(...DATES),
    place: fc.nat(3),
  });
  it('any changes leave one fact where one holds, and a fact that is withdrawn leaves what was before it', async () => {
    let run = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: CHANGES, maxLength: CHANGES }), async (steps) => {
      const [mutation, given] = register;
      const input = {
        ...(typeof given === 'function' ? given(run++ % RUNS) : given),
        slug: `any-${Math.trunc(performance.now() * 1000)}`,
      };
      let state = resultOf<State>(await mutate(tested, mutation, input, request, selectionOf(noun)));
      for (const one of steps) state = (await followed(noun, state, one)) ?? state;
    });
    await fc.assert(property, { numRuns: RUNS });
  });
}

const selectionOf = ({ kinds }: AnyChanges): string => {
  const lists = Object.values(kinds).map(({ list, fields = '' }) => `${list} { id ${fields} period { from through } }`);
  return `id version ${lists.join(' ')}`;
};

async function send(noun: AnyChanges, { name, input }: Change, state: State): Promise<State | undefined> {
  const given = { [noun.argument]: state.id, version: state.version, ...input };
  const answer = await mutate(noun.tested, name, given, noun.request, selectionOf(noun));
  if (answer.errors) expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  return answer.errors ? undefined : resultOf<State>(answer);
}

/** What a step is called and given; nothing where it has nothing to work on. */
function changeOf({ kinds }: AnyChanges, state: State, { kind, way, date, place }: Step): Change | undefined {
  const { list, begin, end, given, inputs = { fact: 'fact', from: 'from' } } = kinds[kind] as KindForTest;
  const { date: field = inputs.from } = kinds[kind] as KindForTest;
  const fact = state[list]?.[place]?.id;
  if (way === 'begin') return { name: begin, input: { ...given, [field]: date } };
  if (!fact) return undefined;
  if (way === 'withdraw') return { name: `withdraw${kind}`, input: { [inputs.fact]: fact, sources: undefined } };
  if (way === 'correct') return { name: `correct${kind}`, input: { [inputs.fact]: fact, [inputs.from]: date } };
  return end === undefined ? undefined : { name: end, input: { fact, through: date } };
}

/** Whether two facts of a list that cannot hold at a time have a day in common, by the order of their dates. */
function meets(facts: readonly Fact[], key: readonly string[]): boolean {
  const groups = Map.groupBy(facts, (fact) => JSON.stringify(key.map((name) => (fact as never)[name])));
  return Array.from(groups.values()).some((group) =>
    group.some((one) => group.some((other) => one !== other && haveOneDay(one.period, other.period))),
  );
}

const haveOneDay = (one: Fact['period'], other: Fact['period']): boolean =>
  (one.from ?? '0') <= (other.from ?? '0') &&
  (one.through ?? '9') > (other.from ?? '0') &&
  !(other.from ?? '').startsWith(one.through ?? '9') &&
  !(one.through ?? '9').startsWith(other.from ?? '0');

/** The state after a step, which keeps to the rules; nothing where it was refused. */
async function followed(noun: AnyChanges, state: State, step: Step): Promise<State | undefined> {
  const change = changeOf(noun, state, step);
  const next = change && (await send(noun, change, state));
  if (!next) return undefined;
  for (const { list, key = [] } of Object.values(noun.kinds)) expect(meets(next[list] ?? [], key)).toBe(false);
  return step.way === 'begin' ? await withdrawnAndDoneAgain(noun, state, next, { ...step, change }) : next;
}

/** Takes back what a step began, which leaves the state before it, and does it again. */
async function withdrawnAndDoneAgain(
  noun: AnyChanges,
  before: State,
  after: State,
  { kind, change }: { readonly kind: string; readonly change: Change },
): Promise<State> {
  const { list, inputs = { fact: 'fact' } } = noun.kinds[kind] as KindForTest;
  const known = new Set(before[list]?.map(({ id }) => id));
  const fact = after[list]?.find(({ id }) => !known.has(id))?.id;
  const withdrawal = { name: `withdraw${kind}`, input: { [inputs.fact]: fact, sources: undefined } };
  const withdrawn = await send(noun, withdrawal, after);
  expect({ ...withdrawn, version: before.version }).toEqual(before);
  return (await send(noun, change, withdrawn as State)) as State;
}
