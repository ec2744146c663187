import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, fromDay, LAST_DAY, toDay } from '../days.ts';
import { validity } from '../validity.ts';
import { arrange, type DatedFact } from './arrange.ts';

const fact = (id: string, validFrom?: string, validThrough?: string): DatedFact => ({
  id,
  ...validity({ validFrom, validThrough }),
  endedById: null,
});
const spans = (facts: readonly DatedFact[]) =>
  facts.map(({ id, validThrough, lastDay, endedById }) => [id, validThrough, toDay(lastDay), endedById]);
const one = { isSuccession: true };
const OPEN = [null, LAST_DAY, null];

describe('facts of which one holds at a time', () => {
  it('end on the eve of the next one, and are open again without it', () => {
    const { facts, overlaps } = arrange([fact('b', '2016-10-05'), fact('a')], one);
    expect(overlaps).toEqual([]);
    expect(spans(facts)).toEqual([
      ['a', '2016-10-04', '2016-10-04', 'b'],
      ['b', ...OPEN],
    ]);
    expect(spans(arrange(facts.slice(0, 1), one).facts)).toEqual([['a', ...OPEN]]);
  });

  it('name a month where the next one does, of which nobody knows the eve', () => {
    const { facts } = arrange([fact('a', '2010'), fact('b', '2016-10')], one);
    expect(spans(facts)[0]).toEqual(['a', '2016-10', '2016-09-30', 'b']);
  });

  it('touch in one partial date that both sources give, and keep what they state', () => {
    const { facts, overlaps } = arrange([fact('a', '2010', '2016-23'), fact('b', '2016-23')], one);
    expect(overlaps).toEqual([]);
    expect(spans(facts)[0]).toEqual(['a', '2016-23', '2016-08-31', null]);
    expect(spans(arrange(facts.slice(0, 1), one).facts)).toEqual([['a', '2016-23', '2016-11-30', null]]);
  });

  it('are refused where both would hold on one day', () => {
    const met = (...facts: DatedFact[]) =>
      arrange(facts, one).overlaps.map(({ earlier, later }) => [earlier.id, later.id]);
    expect(met(fact('a', '2010', '2018'), fact('b', '2016'))).toEqual([['a', 'b']]);
    expect(met(fact('a', '2016'), fact('b', '2016'))).toEqual([['a', 'b']]);
    expect(met(fact('a'), fact('b'))).toEqual([['a', 'b']]);
    expect(met(fact('a', '2010', '2015'), fact('b', '2016'))).toEqual([]);
  });

  it('of several side by side none ends another: the same one twice is refused', () => {
    const { overlaps } = arrange([fact('a', '2010'), fact('b', '2016')], { isSuccession: false });
    expect(overlaps.map(({ later }) => later.id)).toEqual(['b']);
  });

  it('end with the thing, unless they ended before by themselves or began after it', () => {
    const closings = [{ id: 'closing', validFrom: '2016-01-01', firstDay: fromDay('2016-01-01' as Day) }];
    const ended = (...facts: DatedFact[]) => spans(arrange(facts, { isSuccession: false, closings }).facts);
    expect(ended(fact('a', '2010'))).toEqual([['a', '2015-12-31', '2015-12-31', 'closing']]);
    expect(ended(fact('a', '2010', '2012'))).toEqual([['a', '2012', '2012-12-31', null]]);
    expect(ended(fact('a', '2017'))).toEqual([['a', ...OPEN]]);
  });

  it('end by what ends all, whatever their own end and whatever ends them later, and go on as stated without it', () => {
    const closing = { id: 'closing', validFrom: '2018-01-01', firstDay: fromDay('2018-01-01' as Day) };
    const ofAll = {
      id: 'all',
      validFrom: null,
      firstDay: fromDay('2016-07-01' as Day),
      through: '2016-06',
      endsAll: true,
    };
    const both = { isSuccession: false, closings: [closing, ofAll] };
    const ended = (...facts: DatedFact[]) => spans(arrange(facts, both).facts);
    const byAll = ['a', '2016-06', '2016-06-30', 'all'];
    expect(ended(fact('a', '2010'))).toEqual([byAll]);
    expect(ended(fact('a', '2010', '2020'))).toEqual([byAll]);
    expect(ended(fact('a', '2010', '2012'))).toEqual([['a', '2012', '2012-12-31', null]]);
    const { facts } = arrange([fact('a', '2010', '2020')], both);
    expect(spans(arrange(facts, { isSuccession: false }).facts)).toEqual([['a', '2020', '2020-12-31', null]]);
    const open = arrange(arrange([fact('a', '2010')], both).facts, { isSuccession: false, closings: [closing] }).facts;
    expect(spans(open)).toEqual([['a', '2017-12-31', '2017-12-31', 'closing']]);
  });

  it('without any known day stay in the history, and meet nothing', () => {
    const undated = { ...fact('u'), lastDay: fact('u').firstDay };
    const { facts, overlaps } = arrange([fact('a'), undated], one);
    expect(overlaps).toEqual([]);
    expect(spans(facts)).toEqual([
      ['u', null, '0001-01-01', null],
      ['a', ...OPEN],
    ]);
  });
});

const DAYS = Array.from({ length: 12 }, (_, month) => `2016-${String(month + 1).padStart(2, '0')}-01`);
const day = fc.constantFrom(...DAYS);
const stated = fc.record({ from: fc.option(day), through: fc.option(day) });

/** Who holds on a day by the plainest rule: the one that began last, unless it has ended, or the thing has closed since. */
function holdsOn(facts: readonly DatedFact[], on: string, closings: readonly string[]): string | undefined {
  const begun = facts
    .filter(({ firstDay }) => toDay(firstDay) <= on)
    .sort((a, b) => +b.firstDay - +a.firstDay || +b.lastDay - +a.lastDay)[0];
  if (!begun) return undefined;
  if (begun.validThrough !== null) return begun.validThrough >= on ? begun.id : undefined;
  return closings.some((closing) => toDay(begun.firstDay) < closing && closing <= on) ? undefined : begun.id;
}

it('any facts answer each day as the plainest rule does, in whatever order they are given and however often', () => {
  const property = fc.property(
    fc.array(stated, { maxLength: 5 }),
    fc.uniqueArray(day, { maxLength: 2 }),
    (all, days) => {
      const facts = all.map(({ from, through }, place) => fact(`f${place}`, from ?? undefined, through ?? undefined));
      const closed = days.toSorted();
      const closings = closed.map((validFrom) => ({ id: validFrom, validFrom, firstDay: fromDay(validFrom as Day) }));
      const isReversed = facts.some(({ firstDay, lastDay }) => lastDay < firstDay);
      const arranged = arrange(facts, { isSuccession: true, closings });
      if (isReversed || arranged.overlaps.length > 0) return;
      for (const on of DAYS) {
        const held = arranged.facts.filter((row) => toDay(row.firstDay) <= on && on <= toDay(row.lastDay));
        expect(held.map(({ id }) => id)).toEqual([holdsOn(facts, on, closed)].filter((id) => id !== undefined));
      }
      expect(arrange(arranged.facts.toReversed(), { isSuccession: true, closings }).facts).toEqual(arranged.facts);
      const rest = arranged.facts.slice(0, -1);
      const before = facts.filter(({ id }) => id !== arranged.facts.at(-1)?.id);
      expect(arrange(rest, { isSuccession: true, closings }).facts).toEqual(
        arrange(before, { isSuccession: true, closings }).facts,
      );
    },
  );
  fc.assert(property, { numRuns: 2_000 });
});
