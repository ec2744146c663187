import { seededId } from '@cdw/kernel/seed/ids.ts';
import { graphKnowing, testSubgraph } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { ASKING, campaignOf, FOLLOWING as id } from './campaign-for-test.ts';
import type { Context } from './context.ts';
import {
  AGENCY,
  BEP,
  call,
  ESCO,
  type Given,
  IDETA,
  KNOWN,
  NAMUR,
  NEGUNDO,
  runBy,
  SOURCES,
  visits,
} from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const campaign = campaignOf(evaluations);
const ADN: Viewer = { ...BEP, organisationIds: [seededId('org', 'adn')], actor: 'key cdw_adn' };

/** The graph after IDETA, which was asked of ESCO, handed it over to BEP. It still runs Negundo, of which nobody asks. */
const graph = graphKnowing({ ...KNOWN, [ESCO]: { organisations: runBy('bep') } });
beforeAll(() => campaign.step('openEvaluation', { ...ASKING, organisations: [], spaces: [ESCO] }));

const read = async (viewer: Viewer, known?: typeof graph): Promise<unknown> => {
  const document = `{ evaluation(id: "${id}") { respondents { space { id } } } }`;
  const { data, errors } = await evaluations.ask(document, {}, { viewer, ...(known && { graph: known }) });
  return errors?.[0]?.extensions.code ?? data?.evaluation;
};
const give = (viewer: Viewer, observations: object[]) =>
  call(evaluations, 'submitObservations', { observations, evaluation: id, sources: SOURCES }, viewer, { graph });

describe('a space that is handed over while it is asked of', () => {
  it('lets its new operator read who is asked, beside the one that was asked', async () => {
    const asked = { respondents: [{ space: { id: ESCO } }] };
    expect(await read(IDETA)).toEqual(asked);
    expect(await read(BEP, graph)).toEqual(asked);
    expect(await read(ADN, graph)).toBe('FORBIDDEN');
    expect(await read({ ...BEP, scopes: [] }, graph)).toBe('FORBIDDEN');
    expect(await read(BEP)).toBe('SUBGRAPH_UNAVAILABLE');
  });

  it('is reminded of to both', async () => {
    await call(evaluations, 'remindRespondents', { evaluation: id }, AGENCY, { graph });
    const { db } = evaluations.subgraph().createContext() as Context;
    const reminders = await db.change.findMany({ where: { kind: 'REMINDED' } });
    expect(reminders.map(({ organisationIds }) => organisationIds)).toEqual([
      [seededId('org', 'ideta'), seededId('org', 'bep')],
    ]);
  });

  it('is declined for by the new operator, and not by the former one', async () => {
    const [respondent] = await campaign.asked(AGENCY);
    const decline = (viewer: Viewer, known: typeof graph | undefined) =>
      call(evaluations, 'declineEvaluation', { respondent: respondent?.id, reason: 'Repris en mai.' }, viewer, {
        ...{ graph: known, fields: 'progress { declined }' },
      });
    expect(refusalOf(await decline(IDETA, graph)).code).toBe('FORBIDDEN');
    expect(refusalOf(await decline(BEP, undefined)).code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(resultOf(await decline(BEP, graph))).toEqual({ progress: { declined: 1 } });
  });

  it('is answered for by the new operator, for that space alone', async () => {
    expect(refusalOf(await give(IDETA, [visits('1', '2024')])).code).toBe('FORBIDDEN');
    expect(refusalOf(await give(IDETA, [visits('1', '2024', { subject: NEGUNDO })])).code).toBe('FORBIDDEN');
    const mixed = [visits('1', '2024'), visits('2', '2024', { subject: NAMUR })];
    expect(refusalOf(await give(BEP, mixed)).code).toBe('FORBIDDEN');
    expect(resultOf<[Given]>(await give(BEP, [visits('1', '2024')]))).toMatchObject([{ status: 'SUBMITTED' }]);
  });
});
