import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { beforeAll, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { AGENCY } from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const OLD = seededId('obs', 'coworking-namur-subscribers-2014-08');
const NEW = 'obs_correction';
const DRAFT = 'obs_draft';

/** The seed holds published figures only, so a correction and a draft are added to the tables. */
beforeAll(async () => {
  const { db } = evaluations.subgraph().createContext() as Context;
  const old = await db.observation.findUniqueOrThrow({ where: { id: OLD } });
  await db.observation.update({ where: { id: OLD }, data: { status: 'SUPERSEDED' } });
  await db.observation.create({ data: { ...old, id: NEW, value: '34', supersedesId: OLD } });
  await db.observation.create({ data: { ...old, id: DRAFT, value: '35', status: 'DRAFT' } });
});

const listed = async (status = ''): Promise<string[]> => {
  const { data } = await evaluations.ask(
    `{ observations(subject: "${seededId('spc', 'coworking-namur')}", indicator: "subscribers" ${status}) { nodes { id } } }`,
    {},
    { viewer: AGENCY },
  );
  return (data as { observations: { nodes: { id: string }[] } }).observations.nodes.map(({ id }) => id).sort();
};

it('a corrected figure and a draft are not listed, unless their status is asked for', async () => {
  expect(await listed()).toEqual([NEW]);
  expect(await listed('status: [SUPERSEDED]')).toEqual([OLD]);
  expect(await listed('status: [DRAFT, PUBLISHED]')).toEqual([NEW, DRAFT].sort());
  expect(await listed('status: []')).toEqual([NEW]);
});

it('a correction names what it corrects, and the other way round', async () => {
  const { data } = await evaluations.ask(`{
    new: observation(id: "${NEW}") { value supersedes { id value } supersededBy { id } }
    old: observation(id: "${OLD}") { value supersedes { id } supersededBy { id value } }
  }`);
  expect(data).toEqual({
    new: { value: '34', supersedes: { id: OLD, value: '33' }, supersededBy: null },
    old: { value: '33', supersedes: null, supersededBy: { id: NEW, value: '34' } },
  });
});
