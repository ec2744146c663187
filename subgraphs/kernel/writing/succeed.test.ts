import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, fromDay, toDay } from '../days.ts';
import { heldOn, validity } from '../validity.ts';
import { type DatedFact, end, endingColumns, succeed } from './succeed.ts';

const fact = (id: string, validFrom?: string, validThrough?: string): DatedFact => ({
  id,
  ...validity({ validFrom, validThrough }),
});

/** The facts after a successor was asked for; the same ones where it was refused. */
function after(facts: readonly DatedFact[], from: string): readonly DatedFact[] {
  const outcome = succeed(facts, from);
  if (outcome.fault !== undefined) return facts;
  const ended = new Map(outcome.ended.map((ending) => [ending.id, endingColumns(ending)]));
  return [...facts.map((one) => ({ ...one, ...ended.get(one.id) })), fact(String(facts.length), from)];
}

const two = (value: number): string => String(value).padStart(2, '0');
const partialDate = fc
  .tuple(
    fc.integer({ min: 2010, max: 2018 }),
    fc.constantFrom(0, 1, 6, 12, 21, 22, 23, 24),
    fc.constantFrom(0, 1, 15, 28),
  )
  .map(([year, month, day]) =>
    month === 0 ? `${year}` : month > 12 || day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`,
  );
const day = fc
  .date({ min: new Date('2009-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => toDay(date));

describe('what succeeds one another', () => {
  it('never overlaps, and keeps the answer of every day before the change', () => {
    fc.assert(
      fc.property(fc.array(partialDate, { maxLength: 8 }), fc.array(day, { minLength: 5 }), (dates, days) => {
        let facts: readonly DatedFact[] = [fact('0')];
        for (const from of dates) {
          const before = facts;
          facts = after(before, from);
          const first = facts.at(-1)?.firstDay ?? fromDay('0001-01-01' as Day);
          for (const asked of days.filter((one) => fromDay(one) < first)) {
            expect(heldOn(facts, asked)?.id).toBe(heldOn(before, asked)?.id);
          }
        }
        for (const asked of days) {
          expect(
            facts.filter(({ firstDay, lastDay }) => firstDay <= fromDay(asked) && fromDay(asked) <= lastDay),
          ).toHaveLength(1);
        }
      }),
    );
  });

  it.each([
    ['2016-10-05', '2016-10-04', '2016-10-04'],
    ['2016-10', '2016-10', '2016-09-30'],
    ['2016-23', '2016-23', '2016-08-31'],
    ['2016', '2016', '2015-12-31'],
  ])('from %s on ends what was before in %s, on %s at the latest', (from, validThrough, lastDay) => {
    expect(succeed([fact('a')], from)).toEqual({
      ended: [{ id: 'a', validThrough, lastDay: fromDay(lastDay as Day) }],
    });
  });

  it('does not begin before its forerunner, nor before the end that this has', () => {
    expect(succeed([fact('a', '2016')], '2016-01-01').fault).toContain('begins 2016, which is not before 2016-01-01');
    expect(succeed([fact('a', '2011', '2015-07')], '2015-06').fault).toContain('holds through 2015-07');
    expect(succeed([fact('a', '2011', '2015-07')], '2015-07').fault).toBeUndefined();
    expect(succeed([fact('a', '2011', '2015-07')], '2016')).toEqual({ ended: [] });
  });
});

it('what ends without a successor ends once, and not before it began', () => {
  expect(end(fact('a', '2012'), '2015-07')).toEqual({
    ended: [{ id: 'a', validThrough: '2015-07', lastDay: fromDay('2015-07-31' as Day) }],
  });
  expect(end(fact('a', '2012', '2013'), '2015').fault).toContain('ended already, in 2013');
  expect(end(fact('a', '2012'), '2011').fault).toContain('began in 2012');
});
