import { changeThing, type Doing, type Edit, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import type { GivenSource } from '@cdw/kernel/writing/sources.ts';
import type { Context } from './context.ts';
import type { CreativeHub } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';
import { operatorsToday } from './operators.ts';
import type { Tables } from './snapshots.ts';

const HUB: Kind<Tables, 'CreativeHub', CreativeHub> = {
  ledger: LEDGER,
  type: 'CreativeHub',
  prefix: 'hub',
  path: 'input.hub',
  find: (tables, id) => tables.creativeHub.findUnique({ where: { id } }),
  keepers: (tables, { id }) => operatorsToday(tables, id),
  who: 'an organisation that operates the hub',
};

export type HubEdit = Edit<Tables, CreativeHub>;

/** What every change of a hub names. */
type HubInput = { readonly hub: string; readonly version: number; readonly sources: readonly GivenSource[] };

/** Changes one hub for whoever runs it. */
export const changeHub = <Checked>(
  context: Context,
  input: HubInput,
  doing: Omit<Doing<Tables, CreativeHub, Checked>, 'input'>,
): Promise<string> => changeThing(HUB, context, { ...input, id: input.hub }, { ...doing, input });
