import { seededId } from '@cdw/kernel/seed/ids.ts';
import { countStatements, testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const programmes = testSubgraph(openSubgraph);

const LOOK_UPS = [
  ['programme', 'prg', 'hubs-creatifs'],
  ['measure', 'mea', 'erdf-2-3-3'],
  ['call', 'cal', 'coworking-2011'],
  ['award', 'awd', 'coworking-2011-esco'],
  ['commitment', 'cmt', 'nouveau-delai-de-trois-ans'],
  ['policyDocument', 'doc', 'pw-72821'],
] as const;

describe.each(LOOK_UPS)('the look-up of a %s', (field, prefix, slug) => {
  const fault = async (args: string) => (await programmes.ask(`{ ${field}${args} { id } }`)).errors?.[0];

  it('finds it by identifier and by slug', async () => {
    const id = seededId(prefix, slug);
    const { data } = await programmes.ask(`{ a: ${field}(id: "${id}") { slug } b: ${field}(slug: "${slug}") { id } }`);
    expect(data).toEqual({ a: { slug }, b: { id } });
  });

  it('answers null for what does not exist', async () => {
    const { data } = await programmes.ask(`{ a: ${field}(id: "${prefix}_0") { id } b: ${field}(slug: "no") { id } }`);
    expect(data).toEqual({ a: null, b: null });
  });

  it('refuses an identifier of another type, both, and none', async () => {
    expect(await fault('(id: "spc_1")')).toMatchObject({
      message: expect.stringContaining(`"${prefix}_"`),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await fault(`(id: "${prefix}_1", slug: "a")`)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(await fault('')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('is there for the other subgraphs too', async () => {
    const typename = `${field[0]?.toUpperCase()}${field.slice(1)}`;
    const of = [
      { __typename: typename, id: seededId(prefix, slug) },
      { __typename: typename, id: `${prefix}_0` },
    ];
    expect(await programmes.entities(of, `... on ${typename} { slug }`)).toEqual([{ slug }, null]);
  });
});

describe.each(['programmes', 'measures', 'calls', 'awards', 'commitments', 'policyDocuments'])(
  'a page of %s',
  (field) => {
    const page = async (args: string) => {
      type Page = {
        totalCount: number;
        nodes: { slug: string }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
      const source = `{ list: ${field}(${args}) { totalCount nodes { slug } pageInfo { endCursor hasNextPage } } }`;
      return (await programmes.answer<{ list: Page }>(source)).list;
    };

    const all = async (after?: string): Promise<string[]> => {
      const { nodes, pageInfo } = await page(after ? `first: 3, after: "${after}"` : 'first: 3');
      return [...nodes.map(({ slug }) => slug), ...(pageInfo.hasNextPage ? await all(pageInfo.endCursor) : [])];
    };

    it('follows on the one before, until each entry was seen once', async () => {
      const { totalCount } = await page('first: 0');
      const seen = await all();
      expect(seen).toHaveLength(totalCount);
      expect(new Set(seen).size).toBe(totalCount);
    });

    it('of more than 100 is refused', async () => {
      const { data, errors } = await programmes.ask(`{ ${field}(first: 101) { totalCount } }`);
      expect(data).toEqual({ [field]: null });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'first' } });
    });
  },
);

describe('a wrong value', () => {
  it.each([
    ['calls(activeAt: "2017-02-30") { totalCount }', 'Date'],
    ['programmes(kind: [CHARITY]) { totalCount }', 'CHARITY'],
    ['commitments(text: "?!") { totalCount }', 'no letter and no digit'],
    ['calls(after: "quatsch") { totalCount }', 'not a cursor'],
    ['calls(programme: "cal_1") { totalCount }', 'begin with "prg_"'],
    ['awards(call: "prg_1") { totalCount }', 'begin with "cal_"'],
    ['awards(beneficiary: "esco") { totalCount }', 'begin with "spc_", "hub_", or "org_"'],
    ['measures(programme: "mea_1") { totalCount }', 'begin with "prg_"'],
    ['measures(subject: "org_1") { totalCount }', 'begin with "spc_"'],
    ['commitments(subject: "esco") { totalCount }', 'begin with "spc_"'],
    ['policyDocuments(subject: "doc_1") { totalCount }', 'begin with "spc_"'],
    ['axis(id: "prg_1") { id }', 'begin with "axs_"'],
  ])('in %s is refused', async (query, message) => {
    const { errors } = await programmes.ask(`{ ${query} }`);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('the number of SQL statements', () => {
  const everything = `id awards { totalCount nodes { slug call { slug measures { measure { code } } } tranches { amountEur sources { key } } } }
    publicFunding { totalEur years { year } sources { key } } measures { totalCount nodes { code programme { title } subjects { subject { __typename } } } }
    calls { nodes { envelopes { amountEur } bodies { role } categoryCaps { maxEurPerProject } } }
    commitments { totalCount nodes { statement document { title } subjects { sources { key } } } } policyDocuments { nodes { title } }`;
  const slugs = ['esco', 'coworking-namur', 'la-forge', 'cofla', 'gare', 'swc-negundo', 'swc-redu', 'cristal-hub'];

  const countFor = (spaces: string[]): Promise<number> =>
    countStatements(() =>
      programmes.entities(
        spaces.map((slug) => ({ __typename: 'Space', id: seededId('spc', slug) })),
        `... on Space { ${everything} }`,
      ),
    );

  // Works are looked up as soon as the rows that cite them arrive, so that a race on the server may split one look-up.
  const RACES_MAX = 3;

  it('does not grow with the number of spaces', async () => {
    const few = await countFor(['esco', 'gare']);
    const many = await countFor([...slugs, ...Array.from({ length: 90 }, (_, index) => `unknown-${index}`)]);
    expect(Math.abs(many - few)).toBeLessThanOrEqual(RACES_MAX);
    expect(many).toBeLessThan(40);
  });
});
