import { changeThing, type Doing, type Edit, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { GivenSource } from '@cdw/kernel/writing/sources.ts';
import type { Context } from './context.ts';
import type { Evaluation, EvaluationStatus } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';
import type { Recorded, Tables } from './snapshots.ts';

/** Evaluations are the agency's: nobody else keeps one. */
export const EVALUATION: Kind<Tables, Recorded, Evaluation> = {
  ledger: LEDGER,
  type: 'Evaluation',
  prefix: 'evl',
  path: 'input.evaluation',
  find: (tables, id) => tables.evaluation.findUnique({ where: { id } }),
  keepers: async () => [],
  who: 'nobody else',
};

export type EvaluationEdit = Edit<Tables, Evaluation>;

type EvaluationInput = {
  readonly evaluation: string;
  readonly version: number;
  readonly sources?: readonly GivenSource[];
};

/** Changes one evaluation, for the agency. */
export const changeEvaluation = <Checked>(
  context: Context,
  input: EvaluationInput,
  doing: Omit<Doing<Tables, Evaluation, Checked>, 'input'>,
): Promise<string> => changeThing(EVALUATION, context, { ...input, id: input.evaluation }, { ...doing, input });

/** Notes that an evaluation does not stand where a step begins. */
export function noteStanding(faults: Faults, { status }: Evaluation, expected: EvaluationStatus): void {
  if (status === expected) return;
  const flow = 'It goes from PLANNED to UNDER_WAY, CLOSED and PUBLISHED.';
  faults.add(EVALUATION.path, 'INVALID', `is ${status}, and only what is ${expected} can take this step. ${flow}`);
}
