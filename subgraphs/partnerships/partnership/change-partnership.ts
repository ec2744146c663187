import { changeThing, type Doing, type Edit, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import type { GivenSource } from '@cdw/kernel/writing/sources.ts';
import type { Context } from '../context.ts';
import type { Partnership } from '../generated/prisma/client.ts';
import { LEDGER } from '../ledger.ts';
import type { Recorded, Tables } from '../snapshots.ts';
import { actingFor, keepersOf, partiesToday, referencesOf } from './keepers.ts';

export const PARTNERSHIP: Kind<Tables, Recorded, Partnership> = {
  ledger: LEDGER,
  type: 'Partnership',
  prefix: 'prt',
  path: 'input.partnership',
  find: (tables, id) => tables.partnership.findUnique({ where: { id } }),
  refers: referencesOf,
  keepers: async (tables, { id }, referred) => keepersOf(await partiesToday(tables, id), referred),
  who: 'an organisation that is a party, or that operates a space or a hub which is',
};

/** The same for those who learn from it: a monitor does not shape it, but says what it shows. */
export const FOLLOWED_PARTNERSHIP: typeof PARTNERSHIP = {
  ...PARTNERSHIP,
  keepers: async (tables, { id }, referred) =>
    (await partiesToday(tables, id)).flatMap((party) => actingFor(party, referred)),
};

export type PartnershipEdit = Edit<Tables, Partnership>;

/** What every change of a partnership names. */
type PartnershipInput = {
  readonly partnership: string;
  readonly version: number;
  readonly sources: readonly GivenSource[];
};

/** Changes one partnership for whoever acts for a party. */
export const changePartnership = <Checked>(
  context: Context,
  input: PartnershipInput,
  doing: Omit<Doing<Tables, Partnership, Checked>, 'input'>,
): Promise<string> => changeThing(PARTNERSHIP, context, { ...input, id: input.partnership }, { ...doing, input });
