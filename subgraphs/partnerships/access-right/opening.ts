import type { Viewer } from '@cdw/kernel/viewer.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import type { Referred } from '@cdw/kernel/writing/references.ts';
import { operatorsOf } from '../partnership/keepers.ts';

/** Which spaces a right joins, and whether both open. */
export type RightSides = {
  readonly hostSpaceId: string;
  readonly beneficiarySpaceId: string;
  readonly isBothWays: boolean;
};

/** The spaces that a right opens to others: the host, and the other side where it holds both ways. */
export const spacesOpened = ({ hostSpaceId, beneficiarySpaceId, isBothWays }: RightSides): string[] =>
  isBothWays ? [hostSpaceId, beneficiarySpaceId] : [hostSpaceId];

/** Nobody gives away what is another's: each space that is opened has to be the viewer's. */
export function permitOpening(viewer: Viewer, right: RightSides, referred: Pick<Referred, 'dataOf'>): void {
  for (const space of spacesOpened(right)) {
    permitOrganisations(
      viewer,
      operatorsOf(space, referred),
      `the organisation that operates ${space}, which the right opens to others`,
    );
  }
}

/** A right ends by the word of either side. */
export function permitEnding(viewer: Viewer, right: RightSides, referred: Pick<Referred, 'dataOf'>): void {
  const operators = [right.hostSpaceId, right.beneficiarySpaceId].flatMap((space) => operatorsOf(space, referred));
  permitOrganisations(viewer, operators, 'an organisation that operates one of its two spaces');
}
