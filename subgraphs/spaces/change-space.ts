import { changeThing, type Doing } from '@cdw/kernel/writing/change-thing.ts';
import type { GivenSource } from '@cdw/kernel/writing/sources.ts';
import type { Context } from './context.ts';
import type { Space } from './generated/prisma/client.ts';
import { SPACE } from './space/space.ts';
import type { Tables } from './tables.ts';

/** What every change of a space names. */
type SpaceInput = { readonly space: string; readonly version: number; readonly sources: readonly GivenSource[] };

/** Changes one space for whoever runs it. */
export const changeSpace = <Checked>(
  context: Context,
  input: SpaceInput,
  doing: Omit<Doing<Tables, Space, Checked>, 'input'>,
): Promise<string> => changeThing(SPACE, context, { ...input, id: input.space }, { ...doing, input });
