import type { AccessRight } from '../generated/prisma/client.ts';

type Right = Pick<AccessRight, 'hostSpaceId' | 'beneficiarySpaceId' | 'isBothWays'>;

/** One direction in which an access right may be followed: the members of one space may use the other one. */
export type Passage<R extends Right = AccessRight> = {
  readonly accessRight: R;
  readonly membersOfId: string;
  readonly spaceId: string;
  /** Whether the members of the host use the beneficiary's space, which only a right that holds both ways allows. */
  readonly isReverse: boolean;
};

/** The directions in which a right may be followed: from the beneficiary to the host, and back only where it says so. */
export function passagesOf<R extends Right>(accessRight: R): Passage<R>[] {
  const { hostSpaceId, beneficiarySpaceId, isBothWays } = accessRight;
  const granted = { accessRight, membersOfId: beneficiarySpaceId, spaceId: hostSpaceId, isReverse: false };
  if (!isBothWays) return [granted];
  return [granted, { accessRight, membersOfId: hostSpaceId, spaceId: beneficiarySpaceId, isReverse: true }];
}

/** The passages by which the members of a space come to others. */
export const passagesFrom = <R extends Right>(spaceId: string, rights: readonly R[]): Passage<R>[] =>
  rights.flatMap(passagesOf).filter(({ membersOfId }) => membersOfId === spaceId);

/** The passages by which the members of others come to a space. */
export const passagesTo = <R extends Right>(spaceId: string, rights: readonly R[]): Passage<R>[] =>
  rights.flatMap(passagesOf).filter((passage) => passage.spaceId === spaceId);

/** Whether the subscribers to a plan have a right: it names the plan, or no plan at all. */
export const coversPlan = ({ planIds }: { readonly planIds: readonly string[] }, planId: string): boolean =>
  planIds.length === 0 || planIds.includes(planId);
