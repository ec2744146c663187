import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, bep, esco, graph, ideta, NEW } from './writes-for-test.ts';

const hubs = testSubgraph(openSubgraph);
const CHANGES = 8;
const DATES = ['2011', '2013-05', '2015-03-01', '2016-23', '2018', '2020-02-29', '2021-11'];

/** Each kind of fact: the list that holds it, what begins one, and what tells two apart that may hold at once. */
const KINDS = {
  HubName: { list: 'nameHistory', begin: 'renameHub', key: [], given: { name: { fr: 'Nom' } } },
  HubSite: { list: 'siteHistory', begin: 'moveHub', key: [], given: { municipality: '57081' } },
  HubPartner: {
    list: 'partnerHistory',
    begin: 'addHubPartner',
    end: 'endHubPartner',
    key: ['organisation', 'role'],
    given: { organisation: bep, role: 'HOST' },
  },
  HubSpace: {
    list: 'spaceLinkHistory',
    begin: 'linkHubToSpace',
    end: 'unlinkHubFromSpace',
    key: ['relation'],
    given: { space: esco, relation: 'PARTNER' },
  },
  HubService: {
    list: 'serviceHistory',
    begin: 'offerHubService',
    end: 'endHubService',
    key: ['name'],
    given: { kind: 'ADVICE', name: { fr: 'Conseil' } },
  },
  HubStatus: { list: 'statusHistory', begin: 'closeHub', key: [], given: {} },
} as const;
type Kind = keyof typeof KINDS;

const LISTS = `nameHistory { id name period { from through } } siteHistory { id period { from through } }
  partnerHistory { id role organisation { id } period { from through } } spaceLinkHistory { id relation period { from through } }
  serviceHistory { id name period { from through } } statusHistory { id status period { from through } }`;
const STATE = `id version ${LISTS}`;

type Fact = { id: string; period: { from: string | null; through: string | null } };
type State = { id: string; version: number } & Record<string, Fact[]>;

const step = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as Kind[])),
  way: fc.constantFrom('begin', 'begin', 'begin', 'end', 'correct', 'withdraw'),
  date: fc.constantFrom(...DATES),
  place: fc.nat(3),
});

async function send(mutation: string, state: State, input: object): Promise<State | undefined> {
  const given = { hub: state.id, version: state.version, ...input };
  const answer = await mutate(hubs, mutation, given, { viewer: AGENCY, graph }, STATE);
  if (answer.errors) expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  return answer.errors ? undefined : resultOf<State>(answer);
}

/** What a step is called and given; nothing where it has nothing to work on. */
function mutationOf(
  state: State,
  { kind, way, date, place }: { kind: Kind; way: string; date: string; place: number },
) {
  const { list, begin, given, ...rest } = KINDS[kind];
  const fact = state[list]?.[place]?.id;
  if (way === 'begin') return { name: begin, input: { ...given, [kind === 'HubStatus' ? 'on' : 'from']: date } };
  if (!fact) return undefined;
  if (way === 'withdraw') return { name: `withdraw${kind}`, input: { fact, sources: undefined } };
  if (way === 'correct') return { name: `correct${kind}`, input: { fact, from: date } };
  return 'end' in rest ? { name: rest.end, input: { fact, through: date } } : undefined;
}

/** Whether two facts of a list that cannot hold at a time have a day in common, by the order of their dates. */
function meets(facts: readonly Fact[], key: readonly string[]): boolean {
  const groups = Map.groupBy(facts, (fact) => JSON.stringify(key.map((name) => (fact as never)[name])));
  return Array.from(groups.values()).some((group) =>
    group.some((one) =>
      group.some(
        (other) =>
          one !== other &&
          (one.period.from ?? '0') <= (other.period.from ?? '0') &&
          (one.period.through ?? '9') > (other.period.from ?? '0') &&
          !(other.period.from ?? '').startsWith(one.period.through ?? '9') &&
          !(one.period.through ?? '9').startsWith(other.period.from ?? '0'),
      ),
    ),
  );
}

/** The state after a step, which keeps to the rules; nothing where it was refused. */
async function followed(state: State, one: Parameters<typeof mutationOf>[1]): Promise<State | undefined> {
  const mutation = mutationOf(state, one);
  const next = mutation && (await send(mutation.name, state, mutation.input));
  if (!next) return undefined;
  for (const { list, key } of Object.values(KINDS)) expect(meets(next[list] ?? [], key)).toBe(false);
  return one.way === 'begin' ? await withdrawnAndDoneAgain(state, next, one.kind, mutation) : next;
}

it('any changes leave one fact where one holds, and a fact that is withdrawn leaves what was before it', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: CHANGES, maxLength: CHANGES }), async (steps) => {
    const slug = `hub-${Math.trunc(performance.now() * 1000)}`;
    const input = { ...NEW, slug, operator: ideta };
    let state = resultOf<State>(await mutate(hubs, 'registerHub', input, { viewer: AGENCY, graph }, STATE));
    for (const one of steps) state = (await followed(state, one)) ?? state;
  });
  await fc.assert(property, { numRuns: 3 });
});

/** Takes back what a step began, which leaves the state before it, and does it again. */
async function withdrawnAndDoneAgain(
  before: State,
  after: State,
  kind: Kind,
  { name, input }: { name: string; input: object },
): Promise<State> {
  const { list } = KINDS[kind];
  const known = new Set(before[list]?.map(({ id }) => id));
  const fact = after[list]?.find(({ id }) => !known.has(id))?.id;
  const withdrawn = await send(`withdraw${kind}`, after, { fact, sources: undefined });
  expect({ ...withdrawn, version: before.version }).toEqual(before);
  return (await send(name, withdrawn as State, input)) as State;
}
