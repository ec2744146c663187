import { createTestDatabase, graphKnowing } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { type GraphQLError, graphql } from 'graphql';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Context } from './context.ts';
import { SCOPES } from './scopes.ts';
import { type Access, openAccess } from './subgraph.ts';

export const AGENCY: Viewer = { role: 'AGENCY', organisationIds: [], scopes: SCOPES, actor: 'key cdw_agency00' };
export const IDETA: Viewer = {
  role: 'OPERATOR',
  organisationIds: ['org_ideta'],
  scopes: ['spaces:write', 'keys:write'],
  actor: 'key cdw_ideta000',
};
export const BEP: Viewer = { ...IDETA, organisationIds: ['org_bep'], actor: 'key cdw_bep00000' };

/** Those that the graph knows while keys are tested. */
const ORGANISATIONS = { org_ideta: { id: 'org_ideta' }, org_bep: { id: 'org_bep' } };

/** What is wished of a key for a program of IDETA. */
export const OF_IDETA = 'label: "Booking system", role: OPERATOR, organisationIds: ["org_ideta"]';

const FIELDS = 'key apiKey { id prefix role organisationIds scopes expiresAt isValid createdBy rotatedFrom { id } }';
export type Made = { key: string; apiKey: { id: string; prefix: string; scopes: string[] } & Record<string, unknown> };
type Answer = { data: Record<string, unknown> | null | undefined; code: unknown; error: GraphQLError | undefined };

/** Opens the subgraph on a database of its own before the tests of a file, with short ways to ask it. */
export function testAccess() {
  let access: Access;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    access = await openAccess(database.url, () => undefined);
  });
  afterAll(async () => {
    await access.subgraph.close();
    await drop();
  });
  const ask = async (source: string, viewer?: Viewer): Promise<Answer> => {
    const contextValue = access.subgraph.createContext({ viewer, graph: graphKnowing(ORGANISATIONS) });
    const { data, errors = [] } = await graphql({ schema: access.subgraph.schema, source, contextValue });
    const [error] = errors.map(access.subgraph.maskError);
    return { data, code: error?.extensions.code, error };
  };
  return {
    access: () => access,
    db: () => (access.subgraph.createContext() as Context).db,
    viewerOf: (key: string) => access.keys.viewerOf(key),
    ask,
    create: async (input: string, viewer = AGENCY): Promise<Made> => {
      const { data, error } = await ask(`mutation { createApiKey(input: { ${input} }) { ${FIELDS} } }`, viewer);
      expect(error).toBeUndefined();
      return data?.createApiKey as Made;
    },
    rotate: async (id: string, more = '', viewer = AGENCY) => {
      const { data, code } = await ask(
        `mutation { rotateApiKey(input: { id: "${id}" ${more} }) { ${FIELDS} } }`,
        viewer,
      );
      return { made: data?.rotateApiKey as Made, code };
    },
    revoke: (id: string, viewer = AGENCY) => ask(`mutation { revokeApiKey(id: "${id}") { isValid } }`, viewer),
  };
}
