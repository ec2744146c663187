import type { AskGraph } from '@cdw/kernel/context.ts';
import { spaceNumbered } from './made-up.ts';

const SOURCE = {
  key: 'made-up',
  title: 'Made up by the benchmark',
  url: null,
  publisher: null,
  publishedOn: '2016-01-15',
};

const AWARD = {
  call: { id: 'cal_made-up', awardedOn: '2014-06' },
  grantedEur: '90000.00',
  tranches: [2020, 2021, 2022].map((year) => ({ year, amountEur: '30000.00', status: 'PAID', sources: [SOURCE] })),
  sources: [SOURCE],
};

const KINDS = ['COWORKING', 'COWORKING', 'COWORKING', 'SMART_WORK_CENTER', 'THIRD_PLACE'];
const OPENED_FROM = 2006;
const OPENED_IN_YEARS = 12;

/** Of its number, by which things differ. */
const numberOf = (id: unknown): number => Number(/\d+$/.exec(String(id)) ?? 0);

const USE = {
  id: 'use_made-up',
  visitCount: 12,
  period: { from: '2020-03', through: '2020-03' },
  sources: [SOURCE],
};

/** Any thing that is asked for, a space, a hub or a partnership: all of them at once, since a judgement looks at its own only. */
const thing = (id: unknown): object => ({
  id,
  openedOn: `${OPENED_FROM + (numberOf(id) % OPENED_IN_YEARS)}-03-02`,
  kind: KINDS[numberOf(id) % KINDS.length],
  sources: [SOURCE],
  membershipHistory: [],
  awards: { totalCount: 1, nodes: [AWARD] },
  period: { from: '2019-03-01', through: null },
  goodPractices: [],
  accessRightHistory: [
    {
      id: 'acr_made-up',
      period: { from: '2019-03-01', through: null },
      host: { id: spaceNumbered(numberOf(id)) },
      beneficiary: { id: spaceNumbered(numberOf(id) > 1 ? numberOf(id) - 1 : 2) },
      sharedUses: { pageInfo: { hasNextPage: false, endCursor: 'end' }, nodes: [USE] },
    },
  ],
});

const PAGE = 100;

/** A page of all made-up spaces, after the one that the cursor numbers. */
function page(after: unknown, spaces: number): Record<string, unknown> {
  const first = Number(after ?? 0);
  const last = Math.min(first + PAGE, spaces);
  const nodes = Array.from({ length: last - first }, (_, place) => ({
    ...thing(spaceNumbered(first + place + 1)),
    municipality: null,
  }));
  return { spaces: { totalCount: spaces, pageInfo: { hasNextPage: last < spaces, endCursor: String(last) }, nodes } };
}

const NO_CHANGES = { spaceChanges: { changes: [], hasNextPage: false, endCursor: 'end', latestCursor: 'end' } };

/** Other subgraphs, as if each thing that is asked for were there and ordinary: what they cost is not measured here. */
export const ordinaryGraph =
  (spaces: number): AskGraph =>
  async (query, { after, ...keys }) => {
    if (query.includes('spaceChanges(')) return { data: NO_CHANGES };
    if (query.includes('spaces(first')) return { data: page(after, spaces) };
    return {
      data: Object.fromEntries(Object.entries(keys).map(([name, id]) => [name.replace('key', 'found'), thing(id)])),
    };
  };
