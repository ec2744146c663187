import { Decimal } from '@prisma/client/runtime/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUP_MIN } from '../limits.ts';
import { type Compared, placeAmong } from './percentile.ts';

const value = fc.integer({ min: 0, max: 9 }).map((one) => new Decimal(one));
const classes = fc.array(fc.constantFrom('SMALL', 'LARGE', null), { minLength: 3, maxLength: 3 });
const compared = fc.record({ value, classes });
const others = fc.array(compared, { maxLength: 30 });
/** Those that are alike by every criterion, found one by one. */
const peersOf = (own: Compared, all: readonly Compared[]) =>
  all.filter((one) => own.classes.every((mine, place) => mine !== null && mine === one.classes[place]));
/** The same, compared by some of the criteria only. */
const by = (places: readonly number[], { value: figure, classes: all }: Compared): Compared => ({
  value: figure,
  classes: places.map((place) => all[place] ?? null),
});

describe('a place among peers', () => {
  it('is the share of those below, and half of those alike', () => {
    const group = [1, 2, 3, 3, 4, 5].map((one) => ({ value: new Decimal(one), classes: ['A'] }));
    const place = (one: number) => placeAmong({ value: new Decimal(one), classes: ['A'] }, group);
    expect(place(3)).toEqual({ percentile: new Decimal('0.5'), peers: group });
    expect(place(9)?.percentile.toFixed()).toBe('1');
  });

  it('is never told of a group under the minimum', () =>
    fc.assert(
      fc.property(compared, others, (own, all) => {
        const group = peersOf(own, all);
        expect(placeAmong(own, all)?.peers ?? group).toEqual(group);
        if (group.length < GROUP_MIN) expect(placeAmong(own, all)).toBeNull();
      }),
    ));

  it('never tells, by the difference of two groups, what few have', () =>
    fc.assert(
      fc.property(compared, others, fc.integer({ min: 0, max: 2 }), (own, all, left) => {
        const wider = [0, 1, 2].filter((place) => place !== left);
        const [ownWider, allWider] = [by(wider, own), all.map((one) => by(wider, one))];
        if (!placeAmong(own, all) || !placeAmong(ownWider, allWider)) return;
        const few = peersOf(ownWider, allWider).length - peersOf(own, all).length;
        expect(few === 0 || few >= GROUP_MIN).toBe(true);
      }),
    ));

  it('lies between 0 and 1, and does not depend on the order of peers', () =>
    fc.assert(
      fc.property(compared, others, (own, all) => {
        const [figure, figures] = [by([], own), all.map((one) => by([], one))];
        const place = placeAmong(figure, figures);
        const turned = placeAmong(figure, figures.toReversed());
        expect(turned?.percentile).toEqual(place?.percentile);
        if (place) expect(place.percentile.gte(0) && place.percentile.lte(1)).toBe(true);
      }),
    ));
});
