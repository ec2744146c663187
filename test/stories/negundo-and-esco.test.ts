import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, operation, WAYS } from '../graph.ts';
import type { EscoAnswer, Sourced, SpaceAnswer } from './negundo-answer.ts';

const ANSWER = 'https://www.parlement-wallonie.be/pwpages?p=interp-questions-voir&type=28&iddoc=72821';
const answered = expect.arrayContaining([expect.objectContaining({ url: ANSWER })]);

/** One request answers the question of parliament: each of its parts is a statement here. */
describe.each(WAYS)('the Smart Work Center at Negundo and ESCO, asked %s', (way) => {
  let graph: Graph;
  let drop: () => Promise<void>;
  let negundo: SpaceAnswer;
  let esco: EscoAnswer;

  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    graph = await openGraph(database.url, way);
    ({ negundo, esco } = await graph.ask<{ negundo: SpaceAnswer; esco: EscoAnswer }>(operation('negundo-and-esco')));
  });
  afterAll(async () => {
    await graph.close();
    await drop();
  });

  it('IDETA operates both, in Tournai, and owns Negundo', () => {
    const tournai = { nis: '57081', name: 'Tournai' };
    expect(negundo).toMatchObject({ kind: 'SMART_WORK_CENTER', municipality: tournai, operator: { name: 'IDETA' } });
    expect(esco).toMatchObject({
      kind: 'COWORKING',
      municipality: tournai,
      operator: { name: 'IDETA' },
      openedOn: '2012-05-11',
    });
    expect(negundo.organisations).toContainEqual({
      role: 'OWNER',
      organisation: { name: 'IDETA' },
      sources: expect.anything(),
    });
    expect(negundo.organisations).toContainEqual({
      role: 'OPERATOR',
      organisation: { name: 'IDETA' },
      sources: answered,
    });
  });

  it('Negundo belonged to smartworkcenters.be until July 2015, ESCO belongs to CoWallonia', () => {
    expect(negundo.membershipHistory).toEqual([
      {
        network: { slug: 'smartworkcenters', name: 'smartworkcenters.be' },
        period: { from: '2011-06', through: '2015-07' },
        sources: answered,
      },
    ]);
    expect(esco.membershipHistory).toEqual([
      {
        network: expect.objectContaining({ slug: 'cowallonia' }),
        period: { from: '2012', through: null },
        sources: expect.anything(),
      },
    ]);
  });

  it('measure 1.2.2 of Creative Wallonia 2015-2019 is about both', () => {
    for (const { measures } of [negundo, esco]) {
      expect(measures.nodes).toContainEqual(
        expect.objectContaining({
          code: '1.2.2',
          programme: { title: 'Creative Wallonia 2015-2019' },
          sources: answered,
        }),
      );
    }
  });

  it("ESCO's members may use Negundo free within their subscription, and not the other way round", () => {
    expect(negundo.usableBy).toHaveLength(1);
    expect(negundo.usableBy[0]).toMatchObject({
      space: { name: 'SWC Negundo Innovation Center' },
      membersOf: { name: 'ESCO' },
      isReverse: false,
      accessRight: {
        terms: 'FREE_WITHIN_SUBSCRIPTION',
        isBothWays: false,
        sameOperator: true,
        host: { slug: 'swc-negundo' },
        beneficiary: { slug: 'esco' },
        reportedOn: '2017-02-15',
        partnership: { kind: 'MUTUALISATION', monitoredBy: [{ name: 'AdN' }], sources: answered },
        sources: answered,
      },
    });
    expect(esco.usableBy).toEqual([]);
  });

  it('50,000 euro a year went into ESCO from 2013 to 2015', () => {
    const [award, ...others] = esco.awards.nodes;
    expect(others).toEqual([]);
    expect(award?.tranches.map(({ year, amountEur }) => [year, amountEur])).toEqual([
      [2013, '50000.00'],
      [2014, '50000.00'],
      [2015, '50000.00'],
    ]);
    expect(award?.tranches.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(esco.publicFunding).toEqual({ totalEur: '150000.00', isComplete: true });
  });

  it('they were to stand on their own feet after three years, and then by 15 February 2020', () => {
    const deadlines = esco.commitments.nodes.filter(({ deadline }) => deadline === '2020-02-15');
    expect(deadlines).toHaveLength(1);
    expect(deadlines[0]).toMatchObject({ statedOn: '2017-02-15', revises: expect.anything(), sources: answered });
    expect(negundo.commitments.nodes.map(({ slug }) => slug)).toContain('suivi-de-la-mutualisation-negundo-esco');
  });

  it('ESCO did not answer the survey of 2014, and no Smart Work Center figure is invented', () => {
    expect(esco.nonResponses.nodes).toContainEqual(
      expect.objectContaining({
        indicator: { code: 'visits' },
        value: '10590',
        sampleSize: 7,
        population: 8,
        period: { from: '2014', through: '2014' },
        nonRespondents: [{ publishedName: 'ESCO', space: { slug: 'esco' } }],
      }),
    );
    expect(negundo.observations.nodes).toEqual([]);
    expect(negundo.evaluations.nodes.map(({ status }) => status).sort()).toEqual(['NOT_AVAILABLE', 'PLANNED']);
    expect(negundo.evaluations.nodes.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('every part has a source', () => {
    const parts: Sourced[] = [negundo, esco].flatMap(({ commitments, measures, observations, evaluations }) => [
      ...commitments.nodes,
      ...measures.nodes,
      ...observations.nodes,
      ...evaluations.nodes,
    ]);
    expect(parts.length).toBeGreaterThan(8);
    expect(parts.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });
});
