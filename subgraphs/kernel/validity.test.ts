import { describe, expect, it } from 'vitest';
import type { Day } from './days.ts';
import { heldOn, nearestTo, overlap, type Period, succession, validity } from './validity.ts';

const day = (text: string): Day => text as Day;

describe('facts that succeed one another', () => {
  type Name = Period & { name: string };
  const names = succession<Name>([
    { name: 'before', validThrough: '2016-23' },
    { name: 'after', validFrom: '2016-23' },
  ]);

  it('give one answer on every day, also where both touch in a season', () => {
    expect(heldOn(names, day('2016-08-31'))?.name).toBe('before');
    expect(heldOn(names, day('2016-09-01'))?.name).toBe('after');
    expect(names.map(({ validThrough, validFrom }) => validThrough ?? validFrom)).toEqual(['2016-23', '2016-23']);
  });

  it('keep the last one after its end, and the first one before its beginning', () => {
    const closed = succession([{ name: 'only', validFrom: '2011', validThrough: '2015-07' }]);
    expect(heldOn(closed, day('2015-08-01'))).toBeUndefined();
    expect(nearestTo(closed, day('2015-08-01'))?.name).toBe('only');
    expect(nearestTo(closed, day('2000-01-01'))?.name).toBe('only');
  });

  it('may touch, but not overlap', () => {
    expect(overlap([{ validThrough: '2016-23' }, { validFrom: '2016-23' }])).toBeUndefined();
    expect(overlap([{ validThrough: '2016-12' }, { validFrom: '2016-06' }])).toEqual({ validFrom: '2016-06' });
    expect(overlap([{}, {}])).toEqual({});
  });
});

describe('a period', () => {
  it('that lacks an end holds for ever', () => {
    const { firstDay, lastDay } = validity({ validFrom: '2012-05-11' });
    expect(firstDay.toISOString().slice(0, 10)).toBe('2012-05-11');
    expect(lastDay.getUTCFullYear()).toBe(9999);
  });
});
