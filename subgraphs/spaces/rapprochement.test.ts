import { type Day, fromDay, LAST_DAY, today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { openSubgraph } from './subgraph.ts';

const spaces = testSubgraph(openSubgraph);

type Candidate = { id: string; one: { slug: string }; other: { slug: string }; value: string };
type Page = { totalCount: number; nodes: Candidate[]; pageInfo: { endCursor: string; hasNextPage: boolean } };

const candidates = async (args: string, fields = ''): Promise<Page> => {
  const source = `{ rapprochementCandidates(${args}) { totalCount pageInfo { endCursor hasNextPage }
    nodes { id one { slug } other { slug } value ${fields} } } }`;
  return (await spaces.answer<{ rapprochementCandidates: Page }>(source)).rapprochementCandidates;
};

const CENTRES_AND_COWORKING = 'one: { kind: SMART_WORK_CENTER }, other: { kind: COWORKING }';
const names = ({ nodes }: Page) => nodes.map(({ one, other }) => `${one.slug} × ${other.slug}`);

describe('candidates for a rapprochement', () => {
  it('are Negundo and ESCO, of Smart Work Centers and coworking spaces within 15 km that one organisation runs', async () => {
    const reason = '{ value weight contribution because(lang: EN) }';
    const found = await candidates(
      `filter: { ${CENTRES_AND_COWORKING}, sameOperator: true }`,
      `isKnown distanceKm knownShare because asOf formula { name version } inputs { name(lang: EN) value entityType sources { key } }
      sameOperator ${reason} proximity ${reason} complementaryFacilities ${reason} commonHours ${reason} ruralNeed ${reason}`,
    );
    expect(names(found)).toEqual(['swc-negundo × esco']);
    expect(found.nodes[0]).toMatchObject({
      id: `rpc_${[seededId('spc', 'esco'), seededId('spc', 'swc-negundo')].sort().join('_')}_${today()}`,
      isKnown: true,
      value: '0.833333',
      distanceKm: 0,
      knownShare: '0.875',
      sameOperator: {
        value: '1',
        weight: '3',
        contribution: '0.428571',
        because: 'One organisation runs both spaces.',
      },
      proximity: { value: '1', weight: '2', because: expect.stringContaining('for want of an exact address') },
      complementaryFacilities: {
        value: '0.833333',
        weight: '1',
        because: 'Facilities that only one of the two has: 5 of 6.',
      },
      commonHours: { value: null, contribution: null, because: 'The opening hours of one of the two are not known.' },
      ruralNeed: { value: '0', contribution: '0' },
      because: expect.stringMatching(/^Le même organisme exploite les deux espaces\. .* ne sont pas connues\./),
      formula: { name: 'RAPPROCHEMENT', version: 1 },
      inputs: expect.arrayContaining([
        {
          name: 'operator',
          value: seededId('org', 'ideta'),
          entityType: 'Organisation',
          sources: expect.arrayContaining([{ key: 'pw-72821' }]),
        },
        { name: 'opening hours', value: null, entityType: 'Space', sources: [] },
      ]),
    });
  });

  it('are ranked by the weights that are asked for', async () => {
    const [first, ...rest] = names(await candidates(`filter: { ${CENTRES_AND_COWORKING} }`));
    expect([first, rest.length]).toEqual(['swc-negundo × esco', 10]);
    const rural =
      'weights: { sameOperator: 0, proximity: 0, complementaryFacilities: 0, commonHours: 0, ruralNeed: 1 }';
    expect(names(await candidates(`filter: { ${CENTRES_AND_COWORKING} }, ${rural}`))[0]).toBe('swc-redu × gare');
  });

  it('are the same pairs, and in the same order, whichever of the two is named first, page after page', async () => {
    const all = await candidates('first: 100');
    expect(all.nodes.map(({ value }) => value)).toEqual(
      all.nodes.map(({ value }) => value).sort((a, b) => Number(b) - Number(a)),
    );
    const ids = ({ nodes }: Page) => nodes.map(({ id }) => id);
    const turned = await candidates(
      'first: 100, filter: { one: { kind: COWORKING }, other: { kind: SMART_WORK_CENTER } }',
    );
    expect(ids(turned)).toEqual(ids(await candidates(`first: 100, filter: { ${CENTRES_AND_COWORKING} }`)));
    const paged: string[] = [];
    for (let after = ''; ; ) {
      const page = await candidates(`first: 4 ${after}`);
      paged.push(...ids(page));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(paged).toEqual(ids(all));
    expect(new Set(paged).size).toBe(all.totalCount);
  });

  it('are those of the day asked for: a space that closes is none any more', async () => {
    const { db } = spaces.subgraph().createContext() as Context;
    const spaceId = seededId('spc', 'the-mug-enghien');
    const [from, closing] = [fromDay('2020-01-01' as Day), { spaceId, status: 'CLOSED' as const, sourceKeys: [] }];
    await db.spaceStatusPeriod.updateMany({ where: { spaceId }, data: { lastDay: fromDay('2019-12-31' as Day) } });
    await db.spaceStatusPeriod.create({
      data: { ...closing, id: 'closed', firstDay: from, lastDay: fromDay(LAST_DAY) },
    });
    const pair = 'swc-enghien × the-mug-enghien';
    expect(names(await candidates(`filter: { ${CENTRES_AND_COWORKING} }`))).not.toContain(pair);
    expect(names(await candidates(`filter: { ${CENTRES_AND_COWORKING} }, asOf: "2019-06-30"`))).toContain(pair);
  });

  it('compare the opening hours of the week asked for, where both are known', async () => {
    const { db } = spaces.subgraph().createContext() as Context;
    const period = {
      validFrom: '2026',
      firstDay: fromDay('2026-01-01' as Day),
      lastDay: fromDay(LAST_DAY),
      sourceKeys: [],
    };
    await db.spaceOpeningHours.createMany({
      data: [
        { ...period, id: 'one', spaceId: seededId('spc', 'swc-negundo'), openingHours: 'Mo-Fr 08:00-18:00' },
        { ...period, id: 'other', spaceId: seededId('spc', 'esco'), openingHours: 'Mo-Fr 09:00-17:00' },
      ],
    });
    const hours = async (day: string) =>
      (await candidates(`filter: { sameOperator: true }, asOf: "${day}"`, 'commonHours { value because(lang: EN) }'))
        .nodes[0];
    expect(await hours('2026-07-20')).toMatchObject({
      commonHours: { value: '0.8', because: 'Share of their opening time that they have in common: 80%.' },
    });
    expect(await hours('2025-07-20')).toMatchObject({ commonHours: { value: null } });
  });

  it.each([
    ['filter: { maxKm: 0 }', /`filter.maxKm` is 0, but must be above 0 and at most 50/],
    ['filter: { maxKm: 51 }', /`filter.maxKm` is 51/],
    ['weights: { ruralNeed: -1 }', /`weights.ruralNeed` is -1, but a weight is 0 to 100/],
    ['weights: { proximity: 101 }', /`weights.proximity` is 101/],
    [
      'weights: { sameOperator: 0, proximity: 0, complementaryFacilities: 0, commonHours: 0, ruralNeed: 0 }',
      /All weights are 0/,
    ],
    ['first: 101', /`first` is 101/],
    ['filter: { one: { operator: "spc_1" } }', /not an identifier of type Organisation/],
  ])('with %s are refused', async (args, message) => {
    const { errors } = await spaces.ask(`{ rapprochementCandidates(${args}) { totalCount } }`);
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(message),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });
});
