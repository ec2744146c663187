import { NAME_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { isSlug } from '@cdw/kernel/writing/slugs.ts';
import { checkedList } from './checked-list.ts';
import { checkedTexts } from './checked-texts.ts';
import { PARTS_PER_OBSERVATION_MAX } from './limits.ts';
import type { ObservationGiven } from './types/observation-input.ts';

/** The parts of a figure that is given, each by itself; beside the figure they are looked at in `part-faults.ts`. */
export const checkedParts = (faults: Faults, path: string, parts: ObservationGiven['parts']) =>
  checkedList(faults, `${path}.parts`, parts ?? [], { max: PARTS_PER_OBSERVATION_MAX }).map((part, place) => {
    const at = `${path}.parts.${place}`;
    for (const field of ['dimension', 'key'] as const) {
      if (isSlug(part[field])) continue;
      const message = `"${part[field].slice(0, 40)}" cannot be: expected small letters, digits and single hyphens, as "part-time".`;
      faults.add(`${at}.${field}`, 'INVALID', message);
    }
    const { dimension, key, value } = part;
    return { dimension, key, ...checkedTexts(faults, `${at}.label`, 'label', part.label, NAME_CHARACTERS_MAX), value };
  });
