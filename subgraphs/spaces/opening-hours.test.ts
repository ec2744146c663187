import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { OPENING_HOURS_CHARACTERS_MAX } from './limits.ts';
import { type Community, isOpenAt, openingHoursFault } from './opening-hours.ts';

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
  ])('%s, which not all programs read, is refused and told how to write it', (hours, fault) => {
    expect(openingHoursFault(hours)).toEqual(fault);
  });

  it.each([
    'Mo-Fr 9:00-17:00',
    'Mo-Fr 09:00+; PH off',
    'Mo-Fr 08:30 - 18:00 "sur rendez-vous"',
    '2026 Jan-Mar Mo 10:00-12:00',
    'Mo-Fr 09:00-17:00; 2026 Jul 01-2026 Jul 31 off',
    '2019 Mo-Fr 08:00-18:00',
    '24/7; PH off',
    'Mo-Su 18:00-02:00; PH off',
    'Mo-Fr 08:30-18:00; SH off',
    '2019 Dec 25 off; Mo 10:00-12:00',
  ])('%s is taken as it is', (hours) => {
    expect(openingHoursFault(hours)).toBeUndefined();
  });

  it.each(['24/7 "avec badge"', '"sur rendez-vous"', 'unknown', 'Mo-Fr 08:00+'])('%s do not say', (hours) => {
    expect(isOpenAt(hours, new Date('2026-11-24T15:00:00+01:00'))).toBeNull();
  });

  it('end with the sun, where it sets in Wallonia', () => {
    const hours = 'Mo-Fr 08:30-sunset';
    expect(isOpenAt(hours, new Date('2026-11-27T16:00:00+01:00'))).toBe(true);
    expect(isOpenAt(hours, new Date('2026-11-27T17:59:00+01:00'))).toBe(false);
    expect(isOpenAt(hours, new Date('2026-06-22T18:01:00+02:00'))).toBe(true);
    expect(isOpenAt(hours, new Date('2026-06-22T22:30:00+02:00'))).toBe(false);
  });

  it('follow the school holidays of the Community, as far as they are known', () => {
    const hours = 'Mo-Fr 08:30-18:00; SH off';
    const at = (day: string, community?: Community) => isOpenAt(hours, new Date(`${day}T10:00:00+02:00`), community);
    expect([at('2026-04-08'), at('2026-04-08', 'DE')]).toEqual([true, false]);
    expect([at('2026-05-05'), at('2026-05-05', 'DE')]).toEqual([false, true]);
    expect([at('2027-07-02'), at('2027-07-03'), at('2031-03-03')]).toEqual([true, null, null]);
    expect([at('2026-08-31', 'DE'), at('2026-09-01', 'DE')]).toEqual([false, null]);
    expect(isOpenAt('Mo-Fr 08:30-18:00', new Date('2031-03-03T10:00:00Z'))).toBe(true);
  });

  it('are as long as the limit at most, before anything is parsed', () => {
    const written = (length: number): string => `Mo 10:00-12:00 "${'x'.repeat(length - 'Mo 10:00-12:00 ""'.length)}"`;
    expect(openingHoursFault(written(OPENING_HOURS_CHARACTERS_MAX))).toBeUndefined();
    expect(openingHoursFault(written(OPENING_HOURS_CHARACTERS_MAX + 1))).toContain('1000 are the most');
  });

  it('that are accepted on one day are accepted on every later one', async () => {
    const days = ['2027-01-01T12:00:00Z', '2028-05-15T12:00:00Z', '2036-07-01T12:00:00Z'];
    const hours = [
      'Mo-Fr 09:00-17:00; 2026 Jul 01-2026 Jul 31 off',
      '2026 Mo-Fr 08:00-18:00',
      'Mo-Fr 08:30-18:00; SH off',
    ];
    try {
      for (const day of days) {
        vi.setSystemTime(new Date(day));
        expect(hours.map((one) => openingHoursFault(`${one}; PH off`))).toEqual([undefined, undefined, undefined]);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it('are read on the clocks of Wallonia, whatever zone the process was started in', async () => {
    const module = new URL('opening-hours.ts', import.meta.url).href;
    const script = `const { isOpenAt } = await import(${JSON.stringify(module)});
      process.stdout.write([isOpenAt('Mo-Su 02:00-03:00', new Date('2026-03-08T02:30:00+01:00')),
        isOpenAt('Mo-Fr 08:30-sunset', new Date('2026-06-22T18:01:00+02:00'))].join(' '))`;
    const env = { TZ: 'America/New_York' };
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env });
    expect(stdout.trim()).toBe('true true');
  });
});
