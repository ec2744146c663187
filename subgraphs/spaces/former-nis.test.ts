import { SUCCESSORS } from '@cdw/kernel/belgian-codes.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { expect, it } from 'vitest';
import { readFormerCodes } from './seed/territory.ts';

it('the former REFNIS codes that every subgraph knows are those of the seed', () => {
  const former = readFormerCodes(new References());
  expect(new Map(former.map(({ nis, municipalityNis }) => [nis, municipalityNis]))).toEqual(new Map(SUCCESSORS));
});
