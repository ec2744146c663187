import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { openSubgraph } from '../subgraph.ts';

const partnerships = testSubgraph(openSubgraph);

describe('good practices', () => {
  const practices = async (args: string) => {
    const { data } = await partnerships.ask(`{ goodPractices(${args}) { nodes { slug } } }`);
    return (data as { goodPractices: { nodes: { slug: string }[] } }).goodPractices.nodes.map(({ slug }) => slug);
  };

  it('name the partnership that showed them, and their source', async () => {
    const { data } = await partnerships.ask(`{ goodPractice(slug: "gestionnaire-commun") {
      title(lang: EN) lesson status reportedOn demonstratedBy { slug } appliedIn { slug } sources { key } } }`);
    expect(data).toMatchObject({
      goodPractice: {
        title: 'One manager for both makes it easier to bring them together',
        lesson: expect.stringContaining('identiques'),
        status: 'OBSERVED',
        reportedOn: '2017-02-15',
        demonstratedBy: { slug: 'mutualisation-negundo-esco' },
        appliedIn: [],
        sources: [{ key: 'pw-72821' }],
      },
    });
  });

  it('are founded so since a source stated it, and UNKNOWN before', async () => {
    const { data } = await partnerships.ask(`{ goodPractice(slug: "gestionnaire-commun") {
      status(asOf: "2017-02-14") statusHistory { status period { from through } sources { key } } } }`);
    expect(data).toEqual({
      goodPractice: {
        status: 'UNKNOWN',
        statusHistory: [
          { status: 'OBSERVED', period: { from: '2017-02-15', through: null }, sources: [{ key: 'pw-72821' }] },
        ],
      },
    });
    expect(await practices('status: OBSERVED, asOf: "2017-02-14"')).toEqual([]);
    expect(await practices('status: [UNKNOWN, EVALUATED], asOf: "2017-02-14"')).toHaveLength(2);
    expect(await practices('status: UNKNOWN')).toEqual([]);
  });

  it('are found by status, by partnership and by text', async () => {
    expect(await practices('status: EXPECTED')).toEqual(['smart-work-center-dans-l-abonnement']);
    expect(await practices('status: EVALUATED')).toEqual([]);
    expect(await practices('demonstratedBy: "mutualisation-negundo-esco"')).toHaveLength(2);
    expect(await practices(`demonstratedBy: "${seededId('prt', 'consortium-trakk')}"`)).toEqual([]);
    expect(await practices('appliedIn: "mutualisation-negundo-esco"')).toEqual([]);
    expect(await practices('text: "gestionnaire"')).toEqual(['gestionnaire-commun']);
  });

  it('tell where they were applied again', async () => {
    const { db } = partnerships.subgraph().createContext() as Context;
    const [practice, partnership] = [seededId('gpr', 'gestionnaire-commun'), seededId('prt', 'consortium-cofla')];
    await db.goodPracticeApplication.create({
      data: { id: 'gpa_again', goodPracticeId: practice, partnershipId: partnership },
    });
    const { data } =
      await partnerships.ask(`{ goodPractices(appliedIn: "consortium-cofla") { nodes { slug appliedIn { slug } } }
      partnership(slug: "consortium-cofla") { appliedPractices { slug } goodPractices { slug } } }`);
    expect(data).toEqual({
      goodPractices: { nodes: [{ slug: 'gestionnaire-commun', appliedIn: [{ slug: 'consortium-cofla' }] }] },
      partnership: { appliedPractices: [{ slug: 'gestionnaire-commun' }], goodPractices: [] },
    });
  });
});
