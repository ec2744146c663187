import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

const ESTIMATE = 'autonomie-estimee-apres-deux-ans';
const FIRST_RULE = 'equilibre-apres-trois-ans';
const NEW_DELAY = 'nouveau-delai-de-trois-ans';
const RURAL = 'autonomie-des-espaces-ruraux-apres-trois-ans';

const inForce = async (args: string): Promise<string[]> => {
  const source = `{ autonomyRules${args && `(${args})`} { nodes { slug } } }`;
  const { autonomyRules } = await evaluations.answer<{ autonomyRules: { nodes: { slug: string }[] } }>(source);
  return autonomyRules.nodes.map(({ slug }) => slug);
};

describe('rules of autonomy', () => {
  it.each([
    ['activeAt: "2010-01-01"', []],
    ['activeAt: "2012-01-01"', [FIRST_RULE]],
    // No source tells since when it was estimated: it is known of its last day alone.
    ['activeAt: "2015-08-07"', [FIRST_RULE, ESTIMATE]],
    ['activeAt: "2017-02-14"', [FIRST_RULE, RURAL]],
    ['activeAt: "2017-02-15"', [RURAL, NEW_DELAY]],
    ['', [FIRST_RULE, ESTIMATE, RURAL, NEW_DELAY]],
  ])('hold on their days: (%s)', async (args, slugs) => {
    expect(await inForce(args)).toEqual(slugs);
  });

  it('are looked at on the day of the list', async () => {
    const list = (args: string) => `autonomyRules(${args}, last: 1) { nodes { slug isInForce } }`;
    expect(
      await evaluations.answer(`{ since: ${list('activeAt: "2017-02-15"')} before: ${list('asOf: "2017-02-14"')} }`),
    ).toEqual({
      since: { nodes: [{ slug: NEW_DELAY, isInForce: true }] },
      before: { nodes: [{ slug: NEW_DELAY, isInForce: false }] },
    });
  });

  it('the new delay of three years ends on 15 February 2020', async () => {
    const { data } = await evaluations.ask(`{ autonomyRule(slug: "${NEW_DELAY}", asOf: "2017-02-14") {
      force years countedFrom fixedDate deadline isInForce later: isInForce(asOf: "2017-02-15")
      period { from through } appliesTo { __typename ... on Network { id } ... on Call { id } } sources { key } } }`);
    expect(data?.autonomyRule).toEqual({
      force: 'REQUIRED',
      years: 3,
      countedFrom: 'FIXED_DATE',
      fixedDate: '2017-02-15',
      deadline: '2020-02-15',
      isInForce: false,
      later: true,
      period: { from: '2017-02-15', through: null },
      appliesTo: [
        { __typename: 'Network', id: seededId('net', 'cowallonia') },
        { __typename: 'Call', id: seededId('cal', 'coworking-2011') },
      ],
      sources: [{ key: 'pw-72821' }],
    });
  });

  it('the estimate of two years asked nothing of spaces', async () => {
    const { data } = await evaluations.ask(`{ autonomyRule(slug: "${ESTIMATE}") { force years deadline } }`);
    expect(data?.autonomyRule).toEqual({ force: 'ESTIMATED', years: 2, deadline: null });
  });

  it('are reached from a network and from a call, on a day and over time', async () => {
    const found = await evaluations.entities(
      [
        { __typename: 'Network', id: seededId('net', 'cowallonia') },
        { __typename: 'Network', id: seededId('net', 'smartworkcenters') },
        { __typename: 'Call', id: seededId('cal', 'coworking-rural-2017') },
      ],
      `... on Network { autonomyRules(asOf: "2016-06-30") { slug isInForce } autonomyRuleHistory { slug } }
        ... on Call { autonomyRules { slug } }`,
    );
    expect(found).toEqual([
      {
        autonomyRules: [{ slug: FIRST_RULE, isInForce: true }],
        autonomyRuleHistory: [{ slug: FIRST_RULE }, { slug: ESTIMATE }, { slug: NEW_DELAY }],
      },
      { autonomyRules: [], autonomyRuleHistory: [] },
      { autonomyRules: [{ slug: RURAL }] },
    ]);
  });
});
