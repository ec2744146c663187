import { changeThing, type Doing, type Edit, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import type { GivenSource } from '@cdw/kernel/writing/sources.ts';
import type { Context } from './context.ts';
import { SUBJECTS } from './foreign.ts';
import type { Observation } from './generated/prisma/client.ts';
import { KEEPERS, keepersOf } from './keepers.ts';
import { LEDGER } from './ledger.ts';
import type { Recorded, Tables } from './snapshots.ts';

type ObservationKind = Kind<Tables, Recorded, Observation>;

const NAMED = {
  ledger: LEDGER,
  type: 'Observation',
  prefix: 'obs',
  path: 'input.observation',
  find: (tables, id) => tables.observation.findUnique({ where: { id } }),
} satisfies Partial<ObservationKind>;

/** An observation that is not published: it is still its giver's. */
export const GIVEN: ObservationKind = {
  ...NAMED,
  keepers: async (_tables, { givenBy }) => givenBy,
  who: 'the organisation that gave the figure',
};

/** A published observation, about something that somebody keeps today. */
export const PUBLISHED: ObservationKind = {
  ...NAMED,
  refers: async (tables, id) => {
    const found = await tables.observation.findUnique({ where: { id } });
    return found ? [{ key: found.subjectId, to: SUBJECTS[found.subjectKind] }] : [];
  },
  keepers: async (_tables, { subjectId }, referred) => keepersOf(referred.dataOf(subjectId)),
  who: KEEPERS,
};

export type ObservationEdit = Edit<Tables, Observation>;

type ObservationInput = {
  readonly observation: string;
  readonly version: number;
  readonly sources?: readonly GivenSource[];
};

/** Changes one observation for whoever may. */
export const changeObservation = <Checked>(
  kind: ObservationKind,
  context: Context,
  input: ObservationInput,
  doing: Omit<Doing<Tables, Observation, Checked>, 'input'>,
): Promise<string> => changeThing(kind, context, { ...input, id: input.observation }, { ...doing, input });
