import type { AskGraph } from '@cdw/kernel/context.ts';
import type { Tested } from '@cdw/kernel/testing.ts';
import { expect } from 'vitest';

/** A right that opens a made-up space to the members of another one, with one counted use. */
export const right = (from: string | null, host = 'host', beneficiary = 'beneficiary'): object => ({
  id: 'acr_a',
  period: { from, through: null },
  host: { id: `spc_${host}` },
  beneficiary: { id: `spc_${beneficiary}` },
  sharedUses: {
    pageInfo: { hasNextPage: false, endCursor: 'a' },
    nodes: [{ id: 'use_a', visitCount: 12, period: { from: '2018', through: '2018' }, sources: [] }],
  },
});

/** A partnership that gives such rights. */
export const sharing = (...accessRightHistory: object[]): object => ({
  period: { from: null, through: null },
  sources: [],
  goodPractices: [{ id: 'gpr_a' }],
  accessRightHistory,
});

/** Asks what became of partnerships that a graph tells of. */
export async function mutualisationsOf<Judged>(
  evaluations: Tested,
  graph: AskGraph,
  ids: readonly string[],
  { asOf, fields }: { readonly asOf: string; readonly fields: string },
): Promise<Judged[]> {
  const { data, errors } = await evaluations.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Partnership { mutualisation(asOf: "${asOf}") { ${fields} } } } }`,
    { of: ids.map((id) => ({ __typename: 'Partnership', id })) },
    { graph },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: { mutualisation: Judged }[] })._entities.map(({ mutualisation }) => mutualisation);
}
