import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Ask, OWN, type Rows } from './rows.ts';

const organisationIds = [seededId('org', 'ideta')];

/** A key of IDETA's, which each row changes once more. */
async function keyOfIdeta(ask: Ask): Promise<{ id: string }> {
  const document = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } } }`;
  const input = { label: 'A key of a test', role: 'OPERATOR', organisationIds, scopes: ['spaces:write'] };
  const { createApiKey } = await ask(document, { input });
  return (createApiKey as { apiKey: { id: string } }).apiKey;
}

export const ACCESS: Rows = {
  'Mutation.createApiKey': {
    document: 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename } }',
    variables: { input: { label: 'A key of a test', role: 'OPERATOR', organisationIds, scopes: ['spaces:write'] } },
    may: OWN,
  },
  'Mutation.rotateApiKey': {
    document: 'mutation ($id: ID!) { rotateApiKey(input: { id: $id }) { __typename } }',
    variables: keyOfIdeta,
    may: OWN,
  },
  'Mutation.revokeApiKey': {
    document: 'mutation ($id: ID!) { revokeApiKey(id: $id) { __typename } }',
    variables: keyOfIdeta,
    may: OWN,
  },
  // Without `keys:write` nobody reads of keys, also not of those of its own organisations.
  'Query.keyAudit': { document: '{ keyAudit { endCursor } }', may: ['another operator', ...OWN] },
  'Query.apiKeys': { document: '{ apiKeys { totalCount } }', may: ['another operator', ...OWN] },
};
