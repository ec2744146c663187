import type { ExecutionResult } from 'graphql';
import { expect } from 'vitest';
import type { RequestContext } from '../context.ts';
import { seededId } from '../seed/ids.ts';
import type { Tested } from '../testing.ts';
import type { Viewer } from '../viewer.ts';

/** Somebody who writes in tests for an organisation of the seed, with one scope. */
export const operatorOf = (slug: string, scope: string): Viewer => ({
  role: 'OPERATOR',
  organisationIds: [seededId('org', slug)],
  scopes: [scope],
  actor: `key cdw_${slug}`,
});

/** The agency as it writes in tests, with one scope. */
export const agencyWith = (scope: string): Viewer => ({
  role: 'AGENCY',
  organisationIds: [],
  scopes: [scope],
  actor: 'key cdw_agency00',
});

export const SOURCES = [{ key: 'pw-72821' }];

/** A document that calls one mutation with its input. */
export const documentOf = (mutation: string, fields: string): string =>
  `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${fields} } }`;

/** Calls one mutation as somebody; sources are added where none are given. */
export const mutate = (
  { ask }: Tested,
  mutation: string,
  input: object,
  request: Partial<RequestContext>,
  fields = 'id version',
): Promise<ExecutionResult> =>
  ask(documentOf(mutation, fields), JSON.parse(JSON.stringify({ input: { sources: SOURCES, ...input } })), request);

type Refusal = {
  readonly code?: unknown;
  readonly faults?: readonly { readonly path: string; readonly code: string }[];
};

/** What the refusal of an answer says, as clients read it. */
export const refusalOf = ({ errors }: ExecutionResult): Refusal =>
  (errors?.[0]?.extensions as Refusal | undefined) ?? {};

/** Each fault of a refused input, as its path and code, in the order of letters. */
export function faultsOf(result: ExecutionResult): string[] {
  const { code, faults } = refusalOf(result);
  expect(code).toBe('BAD_USER_INPUT');
  return (faults ?? []).map((fault) => `${fault.path} ${fault.code}`).sort();
}

/** What the one field of an answer without errors holds. */
export function resultOf<T>({ data, errors }: ExecutionResult): T {
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as T;
}
