import type { Faults } from '@cdw/kernel/writing/faults.ts';

type Limits = { readonly min?: number; readonly max: number; readonly isSet?: boolean };

/** A list of an input: too few, too many, and the same twice where each is to be named once, are faults. */
export function checkedList<Item>(
  faults: Faults,
  path: string,
  items: readonly Item[],
  { min = 0, max, isSet = false }: Limits,
): readonly Item[] {
  if (items.length < min) faults.add(path, 'MISSING', `holds ${items.length}. Give at least ${min}.`);
  if (items.length > max) {
    faults.add(path, 'TOO_MANY', `${items.length} are given; ${max} are the most.`);
    return [];
  }
  for (const [place, item] of isSet ? items.entries() : []) {
    if (items.indexOf(item) < place) faults.add(`${path}.${place}`, 'TAKEN', 'is named twice. Name each once.');
  }
  return items;
}
