import { forbidden } from '@cdw/kernel/errors.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { Referred } from '@cdw/kernel/writing/references.ts';
import { runningBeneficiary } from '../references/foreign.ts';

/** Refuses whoever runs what gets the money, also where it organises the call: nobody gives to himself. */
export function refuseBeneficiary(viewer: Viewer, beneficiaryId: string, referred: Referred): void {
  if (viewer.role === 'AGENCY') return;
  const running = runningBeneficiary(beneficiaryId, referred);
  if (!running.some((id) => viewer.organisationIds.includes(id))) return;
  throw forbidden(
    `The viewer (${viewer.actor}) acts for ${running.join(', ')}, which runs what gets the award, so it does not decide on it. Ask another body of the call, or the agency.`,
  );
}
