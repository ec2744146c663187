import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Tested } from '@cdw/kernel/testing.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { expect } from 'vitest';
import type { Context } from './context.ts';

export type Given = {
  id: string;
  host: string;
  beneficiary: string;
  isBothWays?: boolean;
  planIds?: string[];
  validFrom?: string;
  validThrough?: string;
};

/** Puts further rights under the partnership of Negundo and ESCO. */
export async function give({ subgraph }: Tested, ...given: Given[]): Promise<void> {
  const { db } = subgraph.createContext() as Context;
  await db.accessRight.createMany({
    data: given.map(({ id, host, beneficiary, isBothWays = false, planIds = [], ...period }) => ({
      id,
      partnershipId: seededId('prt', 'mutualisation-negundo-esco'),
      hostSpaceId: host,
      beneficiarySpaceId: beneficiary,
      isBothWays,
      planIds,
      terms: 'FREE_WITHIN_SUBSCRIPTION',
      ...validity(period),
    })),
  });
}

export type Use = { space: { id: string }; membersOf: { id: string }; isReverse: boolean; accessRight: { id: string } };
export const USES = '{ space { id } membersOf { id } isReverse accessRight { id } }';

/** What the members of a space may use. */
export async function usable({ ask }: Tested, space: string, asOf = '2026-11-24'): Promise<Use[]> {
  const { data, errors } = await ask(`{ spacesUsableWith(space: "${space}", asOf: "${asOf}") { spaces ${USES} } }`);
  expect(errors).toBeUndefined();
  return (data as { spacesUsableWith: { spaces: Use[] } }).spacesUsableWith.spaces;
}

/** One field of an entity, as the gateway asks for it. */
export async function entity<T>({ ask }: Tested, typename: string, reference: object, field: string): Promise<T> {
  const { data, errors } = await ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typename} { answer: ${field} } } }`,
    { representations: [{ __typename: typename, ...reference }] },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: [{ answer: T } | null] })._entities[0]?.answer as T;
}

export const ids = (uses: Use[]) => uses.map(({ space }) => space.id).sort();
