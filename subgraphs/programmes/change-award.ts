import { forbidden } from '@cdw/kernel/errors.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { changeThing, type Doing, type Edit } from '@cdw/kernel/writing/change-thing.ts';
import type { Referred } from '@cdw/kernel/writing/references.ts';
import type { GivenSource } from '@cdw/kernel/writing/sources.ts';
import { checkTranches, figuresOf } from './award-figures.ts';
import type { Context } from './context.ts';
import { checkEnvelope } from './envelope.ts';
import type { Award, Call } from './generated/prisma/client.ts';
import { AWARD } from './kinds.ts';
import { runningBeneficiary } from './references/foreign.ts';
import type { Tables } from './tables.ts';

type AwardOfCall = Award & { call: Call };
export type AwardEdit = Edit<Tables, AwardOfCall>;

/** What every change of an award names. */
type AwardInput = { readonly award: string; readonly version: number; readonly sources: readonly GivenSource[] };

/** Changes one award for whoever keeps its call, and does not run what gets it. */
export const changeAward = <Checked>(
  context: Context,
  input: AwardInput,
  doing: Omit<Doing<Tables, AwardOfCall, Checked>, 'input' | 'right'>,
): Promise<string> =>
  changeThing(
    AWARD,
    context,
    { ...input, id: input.award },
    {
      ...doing,
      input,
      right: { permit: ({ row, referred }) => refuseBeneficiary(context.viewer, row.beneficiaryId, referred) },
    },
  );

/** Refuses whoever runs what gets the money, also where it organises the call: nobody gives to himself. */
export function refuseBeneficiary(viewer: Viewer, beneficiaryId: string, referred: Referred): void {
  if (viewer.role === 'AGENCY') return;
  const running = runningBeneficiary(beneficiaryId, referred);
  if (!running.some((id) => viewer.organisationIds.includes(id))) return;
  throw forbidden(
    `The viewer (${viewer.actor}) acts for ${running.join(', ')}, which runs what gets the award, so it does not decide on it. Ask another body of the call, or the agency.`,
  );
}

/** Notes that tranches of an award exceed it, or what the other awards leave of the envelope. */
export async function checkSpread({ tables, faults, row }: AwardEdit, path: string, tranches: bigint): Promise<void> {
  const figures = figuresOf(row);
  checkTranches(faults, path, row.call, figures, tranches);
  if (figures.granted === null) await checkEnvelope(tables, faults, row.call, { path, cents: tranches, award: row.id });
}
