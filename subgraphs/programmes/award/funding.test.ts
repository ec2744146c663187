import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { openSubgraph } from '../subgraph.ts';

const programmes = testSubgraph(openSubgraph);

const FIELDS = 'totalEur undatedEur awardCount awardsWithoutAmountCount isComplete years { year amountEur }';

const fundingOf = async (typename: string, id: string, fields = FIELDS): Promise<unknown> => {
  const [found] = await programmes.entities<{ publicFunding: unknown }>(
    [{ __typename: typename, id }],
    `... on ${typename} { publicFunding { ${fields} } }`,
  );
  return found?.publicFunding;
};

describe('public funding', () => {
  it('of a space is the sum of its yearly tranches, with the works that state them', async () => {
    expect(await fundingOf('Space', seededId('spc', 'la-forge'), `${FIELDS} sources { key }`)).toEqual({
      totalEur: '300000.00',
      undatedEur: '0.00',
      awardCount: 1,
      awardsWithoutAmountCount: 0,
      isComplete: true,
      years: [2013, 2014, 2015].map((year) => ({ year, amountEur: '100000.00' })),
      sources: ['dn-8', 'mob', 'pw-44395', 'pw-81685'].map((key) => ({ key })),
    });
  });

  it('of a hub counts what was granted without a year', async () => {
    expect(await fundingOf('CreativeHub', seededId('hub', 'waps-hub'))).toEqual({
      totalEur: '5987186.00',
      undatedEur: '5987186.00',
      awardCount: 3,
      awardsWithoutAmountCount: 0,
      isComplete: true,
      years: [],
    });
  });

  it('of a space whose award has no known amount is not complete', async () => {
    expect(await fundingOf('Space', seededId('spc', 'cofla'))).toMatchObject({
      totalEur: '0.00',
      awardCount: 1,
      awardsWithoutAmountCount: 1,
      isComplete: false,
    });
  });

  it('of a space without awards is nothing that is known, and not complete', async () => {
    expect(await fundingOf('Space', seededId('spc', 'swc-redu'), `${FIELDS} sources { key }`)).toEqual({
      totalEur: '0.00',
      undatedEur: '0.00',
      awardCount: 0,
      awardsWithoutAmountCount: 0,
      isComplete: false,
      years: [],
      sources: [],
    });
  });

  it('of the call of 2011 is 600,000 euro a year', async () => {
    const { data } = await programmes.ask(
      `{ call(slug: "coworking-2011") { publicFunding { ${FIELDS} awards(year: 2014) { totalCount } } } }`,
    );
    expect(data).toEqual({
      call: {
        publicFunding: {
          totalEur: '1800000.00',
          undatedEur: '0.00',
          awardCount: 8,
          awardsWithoutAmountCount: 0,
          isComplete: true,
          years: [2013, 2014, 2015].map((year) => ({ year, amountEur: '600000.00' })),
          awards: { totalCount: 8 },
        },
      },
    });
  });

  it('adds cents exactly, leaves planned tranches out, and lets the stated total stand above its tranches', async () => {
    const { db } = programmes.subgraph().createContext() as Context;
    const callId = seededId('cal', 'tiers-lieux-ruraux-2022');
    const award = (id: string, grantedEur: string | null) =>
      db.award.create({
        data: {
          id,
          slug: id,
          callId,
          beneficiaryKind: 'ORGANISATION',
          beneficiaryId: 'org_a',
          grantedEur,
          orderDay: new Date('2023-01-01'),
          sourceKeys: ['pw-118870'],
        },
      });
    await award('awd_first', null);
    await award('awd_second', '1000.00');
    const tranche = { ...validity({}), year: 2023, status: 'PAID' as const, sourceKeys: ['demeuse-5764'] };
    await db.tranche.createMany({
      data: [
        { ...tranche, id: 'trn_1', lineId: 'lin_1', awardId: 'awd_first', amountEur: '0.10' },
        { ...tranche, id: 'trn_2', lineId: 'lin_2', awardId: 'awd_first', amountEur: '0.20' },
        { ...tranche, id: 'trn_3', lineId: 'lin_3', awardId: 'awd_first', amountEur: '500.00', status: 'PLANNED' },
        { ...tranche, id: 'trn_4', lineId: 'lin_4', awardId: 'awd_second', amountEur: '400.00' },
      ],
    });
    expect(await fundingOf('Organisation', 'org_a', `${FIELDS} sources { key }`)).toEqual({
      totalEur: '1000.30',
      undatedEur: '600.00',
      awardCount: 2,
      awardsWithoutAmountCount: 0,
      isComplete: true,
      years: [{ year: 2023, amountEur: '400.30' }],
      sources: [{ key: 'demeuse-5764' }, { key: 'pw-118870' }],
    });
  });
});
