import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Tested } from '@cdw/kernel/testing.ts';

export const ESCO = seededId('spc', 'esco');
export const NEGUNDO = seededId('spc', 'swc-negundo');
export const COWALLONIA = seededId('net', 'cowallonia');
export const TOURNAI = '57081';

export const versionOf = async (tested: Tested, space: string): Promise<number> => {
  const { space: found } = await tested.answer<{ space: { version: number } }>(
    `query ($id: ID!) { space(id: $id) { version } }`,
    {
      id: space,
    },
  );
  return found.version;
};

/** The identifier of a fact of a space, by its place in a list: the first, where none is given. */
export async function factOf(tested: Tested, space: string, list: string, place = 0): Promise<string> {
  const { space: found } = await tested.answer<{ space: { list: { id: string }[] } }>(
    `query ($id: ID!) { space(id: $id) { list: ${list} { id } } }`,
    { id: space },
  );
  return found.list.at(place)?.id ?? '';
}

export const TODAY = today();
