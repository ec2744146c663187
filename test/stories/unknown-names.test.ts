import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const nothing = (prefix: string): string => `${prefix}_0000000000000000`;

/** Every filter that names a thing of another subgraph, with a name of nothing. */
const FILTERS: readonly (readonly [list: string, argument: string, name: string])[] = [
  ['creativeHubs', 'municipality', '99999'],
  ['creativeHubs', 'province', '99998'],
  ['creativeHubs', 'partner', nothing('org')],
  ['creativeHubs', 'space', nothing('spc')],
  ['partnerships', 'party', nothing('org')],
  ['partnerships', 'party', nothing('spc')],
  ['partnerships', 'party', nothing('hub')],
  ['accessRights', 'host', nothing('spc')],
  ['accessRights', 'beneficiary', nothing('spc')],
  ['awards', 'beneficiary', nothing('spc')],
  ['awards', 'beneficiary', nothing('hub')],
  ['awards', 'beneficiary', nothing('org')],
  ['commitments', 'subject', nothing('net')],
  ['commitments', 'subject', nothing('prg')],
  ['measures', 'subject', nothing('prt')],
  ['policyDocuments', 'subject', nothing('cal')],
  ['evaluations', 'subject', nothing('hub')],
  ['evaluations', 'subject', '99999'],
  ['evaluations', 'commissionedBy', nothing('org')],
  ['evaluations', 'conductedBy', nothing('org')],
  ['observations', 'subject', nothing('spc')],
];

describe.each(WAYS)('a filter that names nothing of another subgraph, %s', (way) => {
  let database: TestDatabase;
  let graph: Graph;
  beforeAll(async () => {
    database = await createTestDatabase();
    graph = await openGraph(database.url, way);
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  const errorsOf = async (query: string) => JSON.parse((await graph.answer(query)).text).errors;

  it.each(FILTERS)('%s(%s: "%s") is refused', async (list, argument, name) => {
    const [error] = await errorsOf(`{ ${list}(${argument}: "${name}") { totalCount } }`);
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(error.message).toMatch(new RegExp(`^There is no \\w+ "${name}", which \`${argument}\` names; `));
  });

  it('what is there, and has nothing in the list, is an empty list', async () => {
    expect(await errorsOf('{ creativeHubs(municipality: "81001") { totalCount } }')).toBeUndefined();
  });
});
