import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const spaces = testSubgraph(openSubgraph);

describe('pages', () => {
  type Page = {
    nodes: { slug: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };

  const page = async (args: string): Promise<Page> => {
    const { data } = await spaces.ask(
      `{ spaces(${args}) { nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    return (data as { spaces: Page }).spaces;
  };

  const forward = async (order: string, after = ''): Promise<string[]> => {
    const { nodes, pageInfo } = await page(`first: 4, orderBy: ${order} ${after}`);
    const rest = pageInfo.hasNextPage ? await forward(order, `, after: "${pageInfo.endCursor}"`) : [];
    return [...nodes.map(({ slug }) => slug), ...rest];
  };

  const backward = async (order: string, before = ''): Promise<string[]> => {
    const { nodes, pageInfo } = await page(`last: 4, orderBy: ${order} ${before}`);
    const rest = pageInfo.hasPreviousPage ? await backward(order, `, before: "${pageInfo.startCursor}"`) : [];
    return [...rest, ...nodes.map(({ slug }) => slug)];
  };

  it.each(['NAME', 'OPENED_ON', 'CAPACITY'])(
    'by %s hold each space once, forward and backward, up and down',
    async (field) => {
      const up = await forward(`{ field: ${field} }`);
      expect(new Set(up).size).toBe(31);
      expect(up).toHaveLength(31);
      expect(await backward(`{ field: ${field} }`)).toEqual(up);
      expect(await forward(`{ field: ${field}, direction: DESC }`)).toEqual([...up].reverse());
    },
  );

  it('refuse what is too large, negative, contradictory or not a cursor', async () => {
    const refused = async (args: string) => (await spaces.ask(`{ spaces(${args}) { totalCount } }`)).errors?.[0];
    expect(await refused('first: 101')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'first' } });
    expect(await refused('first: -1')).toMatchObject({ message: expect.stringContaining('0 to 100') });
    expect(await refused('first: 1, last: 1')).toMatchObject({ message: expect.stringContaining('both given') });
    expect(await refused('after: "quatsch"')).toMatchObject({ message: expect.stringContaining('not a cursor') });
    expect(await refused('orderBy: { field: DISTANCE }')).toMatchObject({
      message: expect.stringContaining('filter.near'),
    });
  });

  it('may be empty', async () => {
    const { data } = await spaces.ask(
      '{ spaces(first: 0) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } }',
    );
    expect(data).toEqual({ spaces: { totalCount: 31, nodes: [], pageInfo: { hasNextPage: true, endCursor: null } } });
  });
});
