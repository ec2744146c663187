import { expect, it } from 'vitest';
import { fromDay, LAST_DAY } from '../days.ts';
import { endedBy } from './deeds.ts';

const plan = (id: string, validThrough: string | null) => ({ id, validFrom: '2020', validThrough });

it('what a change ended is known by what was before, and what had an end before it is left out', () => {
  const before = { plans: [plan('open', null), plan('ended', '2026-11')] };
  const after = { plans: [plan('open', '2026-11'), plan('ended', '2026-11'), plan('new', '2026-11')] };
  expect(endedBy({ before, after }, 'plans')).toMatchObject([
    { id: 'open', validFrom: '2020', validThrough: null, lastDay: fromDay(LAST_DAY), until: '2026-11' },
  ]);
  expect(endedBy({ before: null, after }, 'plans')).toEqual([]);
  expect(endedBy({ before, after }, 'memberships')).toEqual([]);
});
