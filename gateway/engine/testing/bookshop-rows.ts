import { GraphQLError } from 'graphql';

export type Fault = 'throws' | 'null';
type Given = Readonly<Record<string, unknown>>;

/** What the graph knows of one object, and what is wrong with it. */
export type Row = {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string | null | undefined;
  /** A subgraph that does not find it. */
  readonly unknownTo?: string;
  readonly faults?: Readonly<Record<string, Fault>>;
  readonly [field: string]: unknown;
};

const book = (id: string, more: Given = {}): Row => ({
  __typename: 'Book',
  id,
  name: `Book ${id}`,
  pieces: 1,
  pages: id.length * 100,
  kind: id > 'b4' ? 'ATLAS' : 'NOVEL',
  tags: [['a', id], []],
  maker: () => recordOf('a1'),
  isbn: ({ form }: Given) => `${form}-${id}`,
  price: ({ currency, on }: Given) => `${id}${currency}${on ?? ''}`.length,
  label: (_: Given, row: Row) => label(row),
  seller: () => recordOf('s1'),
  similar: ({ first }: Given) => rows('b1', 'b2', 'b3').slice(0, Number(first ?? 3)),
  reviews: ({ first }: Given) => rows('r1', 'r2', 'r3').slice(0, Number(first ?? 2)),
  score: 4.5,
  nick,
  ...more,
});

const map = (id: string, more: Given = {}): Row => ({
  __typename: 'Map',
  id,
  name: `Map ${id}`,
  pieces: null,
  scale: 25,
  tags: ['flat', null],
  maker: () => recordOf(id === 'm2' ? 'b1' : 'a2'),
  price: ({ currency }: Given) => `${id}${currency}`.length,
  stock: 3,
  nick,
  ...more,
});

const nick = ({ loud }: Given, { id }: Row) => `nick ${id}${loud ? '!' : ''}`;

function label({ id, name, faults }: Row): string {
  if (faults?.name === 'throws') throw new GraphQLError(`The label of ${id} needs its name.`);
  return `${faults?.name ? null : name}/${id}`;
}

const author = (id: string, more: Given = {}): Row => ({
  __typename: 'Author',
  id,
  name: `Author ${id}`,
  born: new Date('1850-02-03'),
  books: ({ first, kind }: Given) =>
    rows('b1', 'b2', 'b4', 'b6')
      .filter((row) => !kind || row.kind === kind)
      .slice(0, Number(first ?? 9)),
  nick,
  ...more,
});

const seller = (id: string, more: Given = {}): Row => ({
  __typename: 'Seller',
  id,
  title: `Seller ${id}`,
  sells: () => rows('b1', 'm1', 'b3'),
  reviews: () => [recordOf('r1'), null, recordOf('r3')],
  ...more,
});

const reader = (name: string, more: Given = {}): Row => ({
  __typename: 'Reader',
  id: name,
  name,
  friends: null,
  ...more,
});

const review = (id: string, more: Given = {}): Row => ({
  __typename: 'Review',
  id,
  text: `Text ${id}`,
  stars: Number(id.slice(1)),
  about: () => recordOf('b2'),
  of: () => recordOf('s1'),
  by: () => reader('Ann', { friends: [reader('Bob'), reader('Cy')] }),
  ...more,
});

const all = new Map<string, Row>(
  [
    book('b1'),
    book('b2', { seller: () => recordOf('s2') }),
    book('b3', { name: null, kind: null, tags: null }),
    book('b4', { faults: { name: 'throws', score: 'throws' } }),
    book('b5', { faults: { pages: 'throws' }, maker: () => recordOf('a3') }),
    book('b6', { faults: { price: 'throws', reviews: 'null' } }),
    book('b7', { unknownTo: 'shop' }),
    book('b8', { unknownTo: 'reviews', faults: { isbn: 'null', maker: 'throws' } }),
    map('m1'),
    map('m2', { faults: { stock: 'null', name: 'null' } }),
    map('m3', { faults: { scale: 'throws', price: 'throws' } }),
    author('a1'),
    author('a2', { faults: { born: 'throws' }, name: null }),
    author('a3', { faults: { books: 'throws', nick: 'throws' } }),
    seller('s1'),
    seller('s2', { faults: { sells: 'null' }, sells: () => rows('b6', 'm3') }),
    seller('s3', { faults: { title: 'throws' } }),
    review('r1'),
    review('r2', { about: () => recordOf('b6'), faults: { text: 'throws' } }),
    review('r3', { about: () => recordOf('b7'), of: () => null }),
    review('r4', { about: () => recordOf('b5'), by: () => reader('Di', { faults: { name: 'null' } }) }),
  ].map((row) => [row.id, row]),
);

export const ids = [...all.keys()];
export const recordOf = (id: unknown): Row | undefined => all.get(String(id));
const rows = (...named: unknown[]): Row[] => named.flatMap((id) => recordOf(id) ?? []);
const ofType = (row: Row | undefined, types: string) => (row && types.split(' ').includes(row.__typename) ? row : null);
const listed = (given: unknown): unknown[] => (Array.isArray(given) ? given : ids);

/** What the fields of the root answer. */
export function rowsOf(field: string, given: Given): unknown {
  const row = recordOf(given.id);
  const named = rows(...listed(given.ids));
  const off = Number(given.off ?? 5);
  switch (field) {
    case 'book':
      return ofType(row, 'Book');
    case 'author':
      return ofType(row, 'Author');
    case 'seller':
      return ofType(row, 'Seller');
    case 'review':
      return ofType(row, 'Review');
    case 'work':
      return ofType(row, 'Book Map');
    case 'works':
      return listed(given.ids).map((id) => ofType(recordOf(id), 'Book Map'));
    case 'found':
      return named.filter((one) => ofType(one, 'Book Map Author'));
    case 'named':
      return [null, ...named.filter((one) => ofType(one, 'Book Map Author'))];
    case 'since':
      return given.day;
    case 'cheapest':
      return recordOf('m1');
    case 'deals':
      return ['b1', 'm2', 'b7'].map((id) => ({
        __typename: 'Deal',
        id,
        item: recordOf(id),
        off,
        reason: `${off} off`,
      }));
    case 'reviews':
      return rows('r1', 'r2', 'r3', 'r4').filter(({ stars }) => !given.stars || listed(given.stars).includes(stars));
    default:
      throw new Error(`The fixture has no root field ${field}.`);
  }
}
