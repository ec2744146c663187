import { changeThing, type Doing, type Edit, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import type { GivenSource } from '@cdw/kernel/writing/sources.ts';
import { operatorsToday } from './concerned.ts';
import type { Context } from './context.ts';
import type { Space } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';
import type { Recorded, Tables } from './snapshots.ts';

export const SPACE: Kind<Tables, Recorded, Space> = {
  ledger: LEDGER,
  type: 'Space',
  prefix: 'spc',
  path: 'input.space',
  find: (tables, id) => tables.space.findUnique({ where: { id } }),
  keepers: (tables, { id }) => operatorsToday(tables, id),
  who: 'the organisation that operates the space',
};

export type SpaceEdit = Edit<Tables, Space>;

/** What every change of a space names. */
type SpaceInput = { readonly space: string; readonly version: number; readonly sources: readonly GivenSource[] };

/** Changes one space for whoever runs it. */
export const changeSpace = <Checked>(
  context: Context,
  input: SpaceInput,
  doing: Omit<Doing<Tables, Space, Checked>, 'input'>,
): Promise<string> => changeThing(SPACE, context, { ...input, id: input.space }, { ...doing, input });
