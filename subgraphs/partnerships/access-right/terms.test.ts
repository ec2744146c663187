import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { beforeAll, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { openSubgraph } from '../subgraph.ts';

const rights = testSubgraph(openSubgraph);
beforeAll(async () => {
  const { db } = rights.subgraph().createContext() as Context;
  const right = {
    partnershipId: seededId('prt', 'mutualisation-negundo-esco'),
    hostSpaceId: 'spc_host',
    beneficiarySpaceId: 'spc_guest',
    isBothWays: false,
    ...validity({ validFrom: '2020', validThrough: '2020-06' }),
  };
  await db.accessRight.create({
    data: { ...right, id: 'acr_discount', terms: 'DISCOUNT', discount: '0.25', facilities: ['WIFI', 'PARKING'] },
  });
  await db.accessRight.create({
    data: {
      ...right,
      id: 'acr_paid',
      terms: 'PAY_PER_USE',
      priceEur: '12.5',
      priceUnit: 'DAY',
      quotaAmount: 4,
      quotaUnit: 'DAY',
      quotaInterval: 'MONTH',
    },
  });
  await db.sharedUse.createMany({
    data: ['2020-01', '2020-02', '2020-03'].map((month, index) => ({
      id: `use_${month}`,
      accessRightId: 'acr_paid',
      visitCount: 10 * index,
      hours: '7.50',
      reportedById: 'org_counter',
      ...validity({ validFrom: month, validThrough: month }),
    })),
  });
});

it('a discount is a share, and what may be used is named', async () => {
  const { data } = await rights.ask(
    '{ accessRight(id: "acr_discount") { terms discount price priceUnit facilities quota { amount } } }',
  );
  expect(data).toEqual({
    accessRight: {
      terms: 'DISCOUNT',
      discount: '0.25',
      price: null,
      priceUnit: null,
      facilities: ['WIFI', 'PARKING'],
      quota: null,
    },
  });
});

it('a price is exact and per unit, and a quota is per interval', async () => {
  const { data } =
    await rights.ask(`{ accessRight(id: "acr_paid") { terms discount price priceUnit quota { amount unit per }
    period { from through } within: isInForce(asOf: "2020-06-30") after: isInForce(asOf: "2020-07-01") } }`);
  expect(data).toEqual({
    accessRight: {
      terms: 'PAY_PER_USE',
      discount: null,
      price: '12.50',
      priceUnit: 'DAY',
      quota: { amount: 4, unit: 'DAY', per: 'MONTH' },
      period: { from: '2020', through: '2020-06' },
      within: true,
      after: false,
    },
  });
});

it('rights are listed by host, beneficiary, terms and day', async () => {
  const listed = async (args: string) => {
    const { data } = await rights.ask(`{ accessRights(${args}) { nodes { id } } }`);
    return (data as { accessRights: { nodes: { id: string }[] } }).accessRights.nodes.map(({ id }) => id);
  };
  expect(await listed('host: "spc_host"')).toEqual(['acr_discount', 'acr_paid']);
  expect(await listed('host: "spc_guest"')).toEqual([]);
  expect(await listed('beneficiary: "spc_guest", terms: [PAY_PER_USE]')).toEqual(['acr_paid']);
  // The right of ESCO was reported before that day, and no source says that it ended.
  const esco = seededId('acr', 'accessRights mutualisation-negundo-esco 0');
  expect(new Set(await listed('activeAt: "2020-03-01"'))).toEqual(new Set(['acr_discount', 'acr_paid', esco]));
  expect(await listed('activeAt: "2021-01-01", host: "spc_host"')).toEqual([]);
  expect(await listed('terms: [], host: "spc_host"')).toEqual(['acr_discount', 'acr_paid']);
});

it('counted uses are listed from the latest, in the period asked for', async () => {
  const { data } = await rights.ask(`{ accessRight(id: "acr_paid") {
    all: sharedUses(first: 2) { totalCount nodes { visitCount personCount hours reportedBy { id } period { from } } }
    some: sharedUses(periodFrom: "2020-01-31", periodThrough: "2020-02-01") { nodes { id accessRight { id } } } } }`);
  const use = { personCount: null, hours: expect.stringMatching(/^7\.50?$/), reportedBy: { id: 'org_counter' } };
  expect(data).toEqual({
    accessRight: {
      all: {
        totalCount: 3,
        nodes: [
          { ...use, visitCount: 20, period: { from: '2020-03' } },
          { ...use, visitCount: 10, period: { from: '2020-02' } },
        ],
      },
      some: { nodes: ['use_2020-02', 'use_2020-01'].map((id) => ({ id, accessRight: { id: 'acr_paid' } })) },
    },
  });
});
