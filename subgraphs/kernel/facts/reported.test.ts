import { expect, it } from 'vitest';
import { today } from '../days.ts';
import { Faults } from '../writing/faults.ts';
import { reported } from './columns.ts';

it('a date on which something was reported lies neither in the future nor before there was anything to report', () => {
  const faultsOf = (date: string): string[] => {
    const faults = new Faults();
    reported('When it was reported.').columns(date, 'reportedOn', { faults, path: 'input.reportedOn' } as never);
    return faults.found.map(({ code }) => code);
  };
  const [day, year] = [today(), Number(today().slice(0, 4))];
  expect(['1990', '2015', '2015-23', day, day.slice(0, 7), `${year}`].flatMap(faultsOf)).toEqual([]);
  const wrong = ['9999', `${year + 1}`, `${year + 1}-01-01`, '1989', '1989-12-31', '1000'];
  expect(wrong.map(faultsOf)).toEqual(wrong.map(() => ['INVALID']));
});
