import { actsFor } from '@cdw/kernel/authorisation.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';

type Named = { readonly path: string; readonly givenBy: string | null | undefined };

/** The organisations that give a figure of a subject: the one named, else those of the viewer that keep the subject. */
export function giversOf(
  faults: Faults,
  viewer: Viewer,
  keepers: readonly string[],
  { path, givenBy }: Named,
): string[] {
  if (!givenBy) return keepers.filter((id) => viewer.organisationIds.includes(id));
  if (!keepers.includes(givenBy) || !actsFor(viewer, givenBy)) {
    faults.add(`${path}.subject`, 'INVALID', `is not kept by ${givenBy}, which is to give the figure.`);
  }
  return [givenBy];
}
