import { printSubgraphSchema } from '@apollo/subgraph';
import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { guardedSubgraph } from './guarded-for-test.ts';
import { PUBLIC_VIEWER, type Viewer } from './viewer.ts';

const subgraph = guardedSubgraph();
const AGENCY: Viewer = { role: 'AGENCY', organisationIds: [], scopes: ['things:write'], actor: 'key cdw_agency00' };
const OPERATOR: Viewer = { ...AGENCY, role: 'OPERATOR', organisationIds: ['org_one'], actor: 'key cdw_operator' };
const PARTNER: Viewer = { ...AGENCY, role: 'PARTNER', scopes: ['things:read'], actor: 'app@https://issuer.example' };

async function ask(field: string, viewer: Viewer): Promise<unknown> {
  const contextValue = subgraph.createContext({ viewer });
  const { data, errors } = await graphql({ schema: subgraph.schema, source: `{ answer: ${field} }`, contextValue });
  return errors ? errors[0]?.extensions.code : data?.answer;
}

describe('what a field asks of the viewer', () => {
  it.each([
    ['open', 'open', 'open', 'open', 'open'],
    ['forAgency', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'agency'],
    ['forScope', 'UNAUTHENTICATED', 'FORBIDDEN', 'scope', 'scope'],
    ['forOneScope', 'UNAUTHENTICATED', 'one scope', 'one scope', 'one scope'],
    ['forOrganisation(id: "org_one")', 'UNAUTHENTICATED', 'FORBIDDEN', 'org_one', 'org_one'],
    ['forOrganisation(id: "org_two")', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'org_two'],
    ['forEither', 'UNAUTHENTICATED', 'either', 'FORBIDDEN', 'either'],
  ])('%s: public %s, partner %s, operator %s, agency %s', async (field, ...expected) => {
    const found = [];
    for (const viewer of [PUBLIC_VIEWER, PARTNER, OPERATOR, AGENCY]) found.push(await ask(field, viewer));
    expect(found).toEqual(expected);
  });

  it('is not met by the role of the agency alone, when its key lacks the scope', async () => {
    expect(await ask('forScope', { ...AGENCY, scopes: [] })).toBe('FORBIDDEN');
  });

  it.each([
    ['forScope', PUBLIC_VIEWER, 'Query.forScope needs the scope "things:write"'],
    ['forAgency', OPERATOR, 'Query.forAgency needs the role AGENCY'],
    ['forOrganisation(id: "org_two")', OPERATOR, 'needs the right to act for org_two'],
    ['forEither', OPERATOR, 'the role AGENCY or the scope "things:read"'],
  ])('is told by the refusal of %s', async (field, viewer, told) => {
    const contextValue = subgraph.createContext({ viewer });
    const { errors } = await graphql({ schema: subgraph.schema, source: `{ ${field} }`, contextValue });
    expect(errors?.[0]?.message).toContain(told);
  });

  it('is printed into the SDL, where a router can know it', () => {
    const sdl = printSubgraphSchema(subgraph.schema);
    const line = (field: string): string => sdl.split('\n').find((text) => text.trim().startsWith(field)) ?? '';
    expect(line('forScope')).toContain('@requiresScopes(scopes: [["things:write"]])');
    expect(line('forOneScope')).toContain('@requiresScopes(scopes: [["things:read"], ["things:write"]])');
    expect(line('forAgency')).toContain('@authenticated');
    expect(line('forEither')).toContain('@authenticated');
    expect(line('open')).not.toContain('@');
  });
});
