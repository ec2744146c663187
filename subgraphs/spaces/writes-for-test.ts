import type { RequestContext } from '@cdw/kernel/context.ts';
import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Tested } from '@cdw/kernel/testing.ts';
import type { ExecutionResult } from 'graphql';
import { expect } from 'vitest';
import { SOURCES } from './viewers-for-test.ts';

export const ESCO = seededId('spc', 'esco');
export const NEGUNDO = seededId('spc', 'swc-negundo');
export const COWALLONIA = seededId('net', 'cowallonia');
export const TOURNAI = '57081';

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
): Promise<ExecutionResult> => ask(documentOf(mutation, fields), { input: { sources: SOURCES, ...input } }, request);

type Refusal = {
  readonly code?: unknown;
  readonly faults?: readonly { readonly path: string; readonly code: string }[];
};

/** What the refusal of an answer says, as clients read it. */
export const refusalOf = ({ errors }: ExecutionResult): Refusal =>
  (errors?.[0]?.extensions as Refusal | undefined) ?? {};

/** What the one field of an answer without errors holds. */
export function resultOf<T>({ data, errors }: ExecutionResult): T {
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as T;
}

export const versionOf = async (tested: Tested, space: string): Promise<number> => {
  const { space: found } = await tested.answer<{ space: { version: number } }>(
    `query ($id: ID!) { space(id: $id) { version } }`,
    {
      id: space,
    },
  );
  return found.version;
};

export const TODAY = today();
