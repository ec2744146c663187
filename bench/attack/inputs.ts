import { type Answer, post, send, told } from './send.ts';

/** What is attacked. */
export type Target = { readonly url: string; readonly key: string | undefined };

/** One thing that a sender can do to everybody. What it answers is told in the table. */
export type Input = { readonly name: string; readonly run: (target: Target) => Promise<string> };

const aliased = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
const times = (count: number, write: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => write(index));
const provinces = (levels: number): string =>
  `{ ${'municipalities(first:100){nodes{province{'.repeat(levels)}municipalities(first:100){nodes{nis}}${'}}}'.repeat(levels)} }`;
const facets = ['facility', 'kind', 'municipality', 'network', 'operator', 'province', 'status'];
const nothing = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(16, '0')}`;
const KINDS = ['COWORKING', 'SMART_WORK_CENTER'];
const kinds = (count: number): string[] => times(count, (index) => KINDS[index % KINDS.length] ?? '');
const BY_KIND = 'query ($x: [SpaceKind!]) { spaces(filter: { kind: $x }) { totalCount } }';

const asking =
  (query: string, variables?: object) =>
  async ({ url }: Target): Promise<string> =>
    told(await post(url, query, variables));

/** The answers of many requests at once, counted by what they say. */
function counted(answers: readonly PromiseSettledResult<Answer>[]): string {
  const counts = Map.groupBy(answers, (answer) =>
    answer.status === 'fulfilled' ? `${answer.value.status} ${answer.value.code}`.trim() : 'no answer',
  );
  return Array.from(counts, ([what, { length }]) => `${length} × ${what}`).join(', ');
}

export const inputs: readonly Input[] = [
  { name: 'lists in lists in lists (three of 100)', run: asking(provinces(2)) },
  { name: 'lists in lists (four of 100)', run: asking(provinces(3)) },
  {
    name: 'the same as a link',
    run: async ({ url }) => told(await send(`${url}?query=${encodeURIComponent(provinces(3))}`)),
  },
  {
    name: 'seven facets of the spaces of 100 organisations, 20 times',
    run: asking(
      aliased(
        20,
        `organisations(first:100){nodes{operatedSpaces(first:1){facets{${facets.map((facet) => `${facet}{count}`).join(' ')}}}}}`,
      ),
    ),
  },
  ...[20, 190].map((count) => ({
    name: `${count} lists below 100 municipalities, by a partner and a space that are none`,
    run: asking(
      `{municipalities(first:100){nodes{${times(count, (n) => `a${n}:creativeHubs(first:1,partner:"${nothing('org', n)}",space:"${nothing('spc', n)}"){totalCount}`).join(' ')}}}}`,
    ),
  })),
  ...[30, 150].map((count) => ({
    name: `partnerships of 100 spaces on ${count} days`,
    run: asking(
      `{spaces(first:100){nodes{${times(count, (n) => `a${n}:partnerships(first:1,asOf:"${1900 + n}-01-01"){totalCount}`).join(' ')}}}}`,
    ),
  })),
  { name: '200 pages of reports', run: asking(aliased(200, 'evaluations(first:100){nodes{report(format:CSV)}}')) },
  { name: '200 pages of changes', run: asking(aliased(200, 'spaceChanges(first:100){changes{after}}')) },
  ...[5_000, 50_000].map((count) => ({
    name: `a variable with ${count} unknown fields`,
    run: asking('query ($x: SpaceFilter) { spaces(filter: $x) { totalCount } }', {
      x: Object.fromEntries(times(count, (index) => `f${index}`).map((name) => [name, 1])),
    }),
  })),
  ...[8_000, 16_000].map((count) => ({
    name: `observations of ${count} indicators`,
    run: asking('query ($x: [ID!]) { observations(indicator: $x) { totalCount } }', {
      x: times(count, (index) => `i${index}`),
    }),
  })),
  {
    name: 'lists of 10, 20 … 4,000 kinds, 400 requests',
    run: async ({ url }) =>
      counted(
        await Promise.allSettled(times(400, String).map((n) => post(url, BY_KIND, { x: kinds((Number(n) + 1) * 10) }))),
      ),
  },
  {
    name: '33,000 kinds, then an ordinary question',
    run: async ({ url }) => {
      const answer = await post(url, BY_KIND, { x: kinds(33_000) });
      const { text } = await post(url, '{ spaces { totalCount } }');
      return `${told(answer)}; then ${text.slice(0, 60)}`;
    },
  },
  {
    name: "40,000 characters for somebody else's opening hours",
    run: async ({ url, key = '' }) => {
      const { text } = await post(url, '{ space(slug: "esco") { id version } }');
      const { id = '', version = 1 } = JSON.parse(text).data?.space ?? {};
      const input = {
        space: id,
        version,
        from: '2026-01-01',
        openingHours: 'Mo '.repeat(13_333),
        sources: [{ title: 'x' }],
      };
      const mutation = 'mutation ($input: ChangeOpeningHoursInput!) { changeOpeningHours(input: $input) { id } }';
      return told(await post(url, mutation, { input }, { headers: { 'x-api-key': await operatorKey(url, key) } }));
    },
  },
  {
    name: '190 inline fragments in one another',
    run: asking(`{ ${'... {'.repeat(190)} spaces { totalCount } ${'}'.repeat(191)}`),
  },
  {
    name: 'fragments that double 40 times',
    run: asking(
      `{ ...F0 } ${times(40, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F40 on Query { spaces { totalCount } }`,
    ),
  },
  {
    name: 'introspection, 150 times',
    run: asking(aliased(150, '__schema{types{name fields{name args{name type{name}} type{name ofType{name}}}}}')),
  },
  {
    name: 'a body in Latin-1; invalid UTF-8; half a surrogate pair',
    run: async ({ url }) => {
      const latin1 = { headers: { 'content-type': 'application/json; charset=iso-8859-1' } };
      const body = Buffer.from('{"query":"{ spaces(text: \\"caf\u00e9\\") { totalCount } }"}', 'latin1');
      const half = 'query ($x: String) { organisations(text: $x) { totalCount } }';
      const answers = [
        await post(url, '', {}, { ...latin1, body }),
        await post(url, '', {}, { body }),
        await post(url, half, undefined, { body: `{"query":${JSON.stringify(half)},"variables":{"x":"a\\ud800"}}` }),
      ];
      return answers.map(told).join('; ');
    },
  },
  {
    name: 'Cache-Control of an answer to a key',
    run: async ({ url, key = '' }) => {
      const { status, headers } = await post(url, '{ viewer { role } }', {}, { headers: { 'x-api-key': key } });
      return `${status} ${headers['cache-control'] ?? 'none'}`;
    },
  },
];

/** A key of an organisation that operates other spaces than the one that it will try to change. */
async function operatorKey(url: string, key: string): Promise<string> {
  const { text } = await post(url, '{ organisation(slug: "spi") { id } }');
  const organisation = JSON.parse(text).data?.organisation?.id;
  const input = { label: 'attack', role: 'OPERATOR', organisationIds: [organisation], scopes: ['spaces:write'] };
  const mutation = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }';
  const made = await post(url, mutation, { input }, { headers: { 'x-api-key': key } });
  return JSON.parse(made.text).data?.createApiKey?.key ?? '';
}
