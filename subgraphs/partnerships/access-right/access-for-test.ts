import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Tested } from '@cdw/kernel/testing.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { Context } from '../context.ts';

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
  const { db } = subgraph().createContext() as Context;
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
export async function usable({ answer }: Tested, space: string, asOf = '2026-11-24'): Promise<Use[]> {
  const source = `{ spacesUsableWith(space: "${space}", asOf: "${asOf}") { spaces ${USES} } }`;
  return (await answer<{ spacesUsableWith: { spaces: Use[] } }>(source)).spacesUsableWith.spaces;
}

/** One field of an entity, as the gateway asks for it. */
export async function entity<T>({ entities }: Tested, typename: string, key: object, field: string): Promise<T> {
  const representations = [{ __typename: typename, ...key }];
  const [found] = await entities<{ answer: T } | null>(representations, `... on ${typename} { answer: ${field} }`);
  return found?.answer as T;
}

export const ids = (uses: Use[]) => uses.map(({ space }) => space.id).sort();
