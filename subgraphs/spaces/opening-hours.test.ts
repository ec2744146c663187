import { describe, expect, it } from 'vitest';
import { isOpenAt, openingHoursFault } from './opening-hours.ts';

const OFFICE = 'Mo-Fr 08:30-18:00; Sa 09:00-12:00; PH off';

describe('opening hours', () => {
  it.each([
    ['on a working day at ten in Wallonia', '2026-11-24T10:00:00+01:00', true],
    ['the same moment said in UTC', '2026-11-24T09:00:00Z', true],
    ['before opening, though UTC is the same day', '2026-11-24T07:00:00Z', false],
    ['in summer time', '2026-07-20T06:45:00Z', true],
    ['on 21 July, a public holiday', '2026-07-21T10:00:00+02:00', false],
    ['on a Saturday afternoon', '2026-11-28T14:00:00+01:00', false],
  ])('%s', (_case, moment, isOpen) => {
    expect(isOpenAt(OFFICE, new Date(moment))).toBe(isOpen);
  });

  it('24/7 is always', () => {
    expect(isOpenAt('24/7', new Date('2026-12-25T03:00:00Z'))).toBe(true);
  });

  it('that cannot be read are refused with a reason', () => {
    expect(openingHoursFault('du lundi au vendredi')).toBeTruthy();
    expect(openingHoursFault(OFFICE)).toBeUndefined();
  });

  it.each([
    ['lundi-vendredi 9h-17h', 'where `Mo-Fr 09:00-17:00` is meant, write that.'],
    ['8-17', 'where `08:00-17:00` is meant, write that.'],
    ['on appointment', 'where `"on appointment"` is meant, write that.'],
    ['Mo-Fr', expect.stringContaining('Please add a time selector')],
    ['Mo-Fr 08:00-17:00; SH off', 'There are no holidays (SH) defined for country be and state Wallonie.'],
  ])('%s, which not all programs read, is refused and told how to write it', (hours, fault) => {
    expect(openingHoursFault(hours)).toEqual(fault);
  });

  it.each([
    'Mo-Fr 9:00-17:00',
    'Mo-Fr 09:00+; PH off',
    'Mo-Fr 08:30 - 18:00 "sur rendez-vous"',
    '2026 Jan-Mar Mo 10:00-12:00',
  ])('%s is taken as it is', (hours) => {
    expect(openingHoursFault(hours)).toBeUndefined();
  });
});
