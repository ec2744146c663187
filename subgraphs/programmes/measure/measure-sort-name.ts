import { cutToSort, searchable } from '@cdw/kernel/searchable.ts';

/** By what measures are sorted: their programme, then their code as its numbers go (1.2 before 1.10), then their title. */
export const measureSortName = (programmeSlug: string, code: string | null | undefined, titleFr: string): string =>
  cutToSort(`${programmeSlug} ${code ? padded(code) : '~'} ${searchable(titleFr)}`);

const padded = (code: string): string =>
  code
    .split('.')
    .map((part) => part.padStart(3, '0'))
    .join('.');
