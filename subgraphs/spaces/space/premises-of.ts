import type { Day } from '@cdw/kernel/days.ts';
import { nearestTo } from '@cdw/kernel/validity.ts';
import type { Premises } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';

/** The main site of a space on a day. A closed space stays where it last was. */
export async function mainPremisesOf({ id }: { id: string }, day: Day, load: Loaders): Promise<Premises | null> {
  const premises = await load.premisesOfSpace.load(id);
  return (
    nearestTo(
      premises.filter(({ isMain }) => isMain),
      day,
    ) ?? null
  );
}
