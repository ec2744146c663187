import type { Viewer } from '@cdw/kernel/viewer.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import type { Referred } from '@cdw/kernel/writing/references.ts';
import { ORGANISATION } from '../references/foreign.ts';

/** Who may say that an organisation promised something: what one promises is its own to record, or the agency's. */
export function promiseOf(organisation: string | null | undefined, viewer: Viewer) {
  if (!organisation) return undefined;
  const permit = ({ referred }: { readonly referred: Referred }): void => {
    if (!referred.dataOf(organisation)) return;
    permitOrganisations(viewer, [organisation], `the organisation that made the commitment (${organisation})`);
  };
  return { refers: [{ to: ORGANISATION, key: organisation }], permit };
}
