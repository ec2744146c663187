import { setTimeout } from 'node:timers/promises';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

type Context = { loads: number };

const item = (id: string) => ({
  __typename: 'Item',
  id,
  title: `Item ${id}`,
  since: new Date('2012-12-01'),
  colour: 'RED',
});
const leaflet = (id: string) => ({ __typename: 'Leaflet', id, title: `Leaflet ${id}`, pages: 4 });
const thing = (id: string) => (id.startsWith('leaflet') ? leaflet(id) : item(id));
const list = (_: unknown, { ids }: { ids: string[] }) => ids.map(item);
const mixedList = (_: unknown, { ids }: { ids: string[] }) => ids.map(thing);

/** Hands out a Date, which is text only once it is written as JSON, as the scalars of the ecosystem do. */
const Day = new GraphQLScalarType<Date, Date>({
  name: 'Day',
  parseValue: (value) => dayOf(value),
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => value as Date,
});

function dayOf(value: unknown): Date {
  const day = new Date(String(value));
  if (!Number.isNaN(day.getTime())) return day;
  throw new GraphQLError(`"${value}" is not a day: write it as 2012-12-01.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

export const catalogueResolvers = {
  Day,
  Query: {
    item: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : item(id)),
    items: list,
    itemsOrNothing: list,
    sparse: list,
    things: mixedList,
    found: mixedList,
    shelf: (_: unknown, { best }: { best: string }) => ({
      label: 'top',
      best: item(best),
      all: [item('a'), item(best)],
    }),
    slow: (_: unknown, { milliseconds }: { milliseconds: number }) => setTimeout(milliseconds, 'done'),
    secret: () => {
      throw new Error('the password is swordfish');
    },
    refusal: () => {
      throw new GraphQLError('"x" is not a day: write it as 2012-12-01.', {
        extensions: { code: 'BAD_USER_INPUT', field: 'day' },
      });
    },
    loads: (_: unknown, __: unknown, context: Context) => context.loads,
    colour: (_: unknown, { is }: { is: string }) => is,
    day: (_: unknown, { is }: { is: Date }) => is,
    level: (_: unknown, { is }: { is: number }) => is,
  },
  Mutation: {
    rename: (_: unknown, { id, title }: { id: string; title: string }) => ({ ...item(id), title }),
    work: (_: unknown, { milliseconds }: { milliseconds: number }) => setTimeout(milliseconds, 'done'),
  },
  Item: { __resolveReference: ({ id }: { id: string }) => item(id) },
  Thing: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
  Found: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
};

export const stockResolvers = {
  Query: { cheapest: () => ({ id: 'a' }), warehouse: () => 'Tournai' },
  Item: {
    __resolveReference: (reference: { id: string }, context: Context) => {
      context.loads += 1;
      return reference.id === 'forgotten' ? null : reference;
    },
    arrived: ({ since }: { since: unknown }) => `${typeof since} ${since}`,
    price: async ({ id }: { id: string }) => {
      if (id.startsWith('broken'))
        throw new GraphQLError(`Item ${id} has no price.`, { extensions: { code: 'NOT_FOUND' } });
      return setTimeout(id === 'late' ? 100 : 0, id.length);
    },
    note: (_: unknown, __: unknown, context: Context) => `loads: ${context.loads}`,
    crate: () => ({ size: 3 }),
  },
};
