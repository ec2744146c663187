import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';

const partnerships = testSubgraph(openSubgraph);

const space = (slug: string) => seededId('spc', slug);
const organisation = (slug: string) => seededId('org', slug);
const hub = (slug: string) => seededId('hub', slug);

/** The slugs of a list, or its error. */
async function slugs(args: string): Promise<unknown> {
  const { data, errors } = await partnerships.ask(`{ partnerships(first: 100, ${args}) { nodes { slug } } }`);
  if (errors) return errors[0];
  return (data as { partnerships: { nodes: { slug: string }[] } }).partnerships.nodes.map(({ slug }) => slug).sort();
}

describe('a list of partnerships', () => {
  it.each([
    ['kind: MUTUALISATION', ['mutualisation-negundo-esco']],
    ['kind: HUB_CONSORTIUM', ['consortium-hub-c', 'consortium-plug-r', 'consortium-trakk']],
    ['kind: FUNDING', []],
    ['kind: [], status: [], text: "LIEGE forge"', ['consortium-la-forge']],
    [`party: "${space('switch-coworking')}"`, ['consortium-hub-c', 'consortium-switchzone']],
    [`party: "${organisation('igretec')}"`, ['consortium-hub-c', 'consortium-switchzone']],
    [`party: "${hub('waps-hub')}"`, ['consortium-cofla', 'hebergement-technicite']],
    [`party: "${hub('waps-hub')}", activeAt: "2018-06-01"`, ['consortium-cofla']],
    [`party: "${space('esco')}", kind: [HOSTING, MUTUALISATION]`, ['hebergement-esco', 'mutualisation-negundo-esco']],
    ['activeAt: "2012-12-31"', ['consortium-esco', 'consortium-la-forge']],
    ['status: PROPOSED, asOf: "2014-12-31"', ['consortium-plug-r']],
    ['status: ACTIVE, asOf: "2012-06-01"', ['consortium-esco', 'consortium-la-forge']],
    ['status: PROPOSED, activeAt: "2016-01-01", asOf: "2014-12-31"', ['consortium-plug-r']],
    ['text: "LIEGE forge"', ['consortium-la-forge']],
    ['text: "subscription"', ['mutualisation-negundo-esco']],
    ['text: "nam"', ['consortium-coworking-namur', 'consortium-trakk']],
    ['party: "org_of-nobody"', []],
  ])('with %s', async (args, expected) => {
    expect(await slugs(args)).toEqual(expected);
  });

  it('says UNKNOWN where no source tells, and finds those by it', async () => {
    const unknown = await slugs('status: UNKNOWN, asOf: "2012-06-01"');
    expect(unknown).toHaveLength(15);
    expect(await slugs('status: [UNKNOWN, ACTIVE], asOf: "2012-06-01"')).toHaveLength(17);
  });

  it('holds each partnership once, forward and backward', async () => {
    type Page = { nodes: { slug: string }[]; pageInfo: Record<string, string & boolean>; totalCount: number };
    const page = async (args: string): Promise<Page> => {
      const { data } = await partnerships.ask(`{ partnerships(${args}) { totalCount nodes { slug }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
      return (data as { partnerships: Page }).partnerships;
    };
    const forward: string[] = [];
    for (let after = ''; ; ) {
      const { nodes, pageInfo, totalCount } = await page(`first: 5 ${after}`);
      expect(totalCount).toBe(17);
      forward.push(...nodes.map(({ slug }) => slug));
      if (!pageInfo.hasNextPage) break;
      after = `after: "${pageInfo.endCursor}"`;
    }
    const backward: string[] = [];
    for (let before = ''; ; ) {
      const { nodes, pageInfo } = await page(`last: 4 ${before}`);
      backward.unshift(...nodes.map(({ slug }) => slug));
      if (!pageInfo.hasPreviousPage) break;
      before = `before: "${pageInfo.startCursor}"`;
    }
    expect(new Set(forward).size).toBe(17);
    expect(forward).toHaveLength(17);
    expect(backward).toEqual(forward);
  });
});
