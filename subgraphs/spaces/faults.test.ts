import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import { OPENING_HOURS_CHARACTERS_MAX } from './limits.ts';
import { openSubgraph } from './subgraph.ts';
import { AGENCY, IDETA } from './viewers-for-test.ts';
import { ESCO, TODAY } from './writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);

const faultsIn = async (mutation: string, input: object): Promise<string[]> =>
  faultsOf(await mutate(spaces, mutation, input, { viewer: AGENCY }, 'id'));

it('all faults of an input are told at once, each with its path and code', async () => {
  const input = {
    kind: 'COWORKING',
    name: { fr: ' ', nl: 'x'.repeat(201) },
    slug: 'esco',
    operator: 'org_0000000000000000',
    premises: { municipality: '99999', surfaceM2: -1, precision: 'EXACT' },
    openingHours: 'sometimes',
    sources: [{ key: 'nowhere' }, {}, { key: 'pw-72821', title: 'Both' }],
  };
  expect(await faultsIn('registerSpace', input)).toEqual([
    'input.name.fr EMPTY',
    'input.name.nl TOO_LONG',
    'input.openingHours INVALID',
    'input.operator NOT_FOUND',
    'input.premises.municipality NOT_FOUND',
    'input.premises.precision MISSING',
    'input.premises.surfaceM2 INVALID',
    'input.slug TAKEN',
    'input.sources.0.key NOT_FOUND',
    'input.sources.1 MISSING',
    'input.sources.2 INVALID',
  ]);
});

it.each([
  [
    'renameSpace',
    { space: ESCO, version: 1, name: { fr: '' }, from: TODAY, sources: [] },
    ['input.name.fr EMPTY', 'input.sources MISSING'],
  ],
  // Whose it is decides who may, so nothing else is looked at before it is known.
  ['renameSpace', { space: 'org_0', version: 1, name: { fr: '' }, from: TODAY }, ['input.space WRONG_TYPE']],
  ['renameSpace', { space: 'spc_0', version: 1, name: { fr: 'x' }, from: TODAY }, ['input.space NOT_FOUND']],
  ['transferSpace', { space: ESCO, version: 1, to: IDETA.organisationIds[0], from: TODAY }, ['input.to NO_CHANGE']],
  [
    'mergeSpaces',
    { space: ESCO, version: 1, merged: [{ space: ESCO, version: 1 }], on: TODAY },
    ['input.merged INVALID'],
  ],
  [
    'publishPlan',
    {
      space: ESCO,
      version: 1,
      name: { fr: 'x' },
      priceEurPerMonth: '-1',
      isUnlimited: true,
      daysPerMonth: 40,
      from: TODAY,
    },
    ['input.daysPerMonth INVALID', 'input.daysPerMonth INVALID', 'input.priceEurPerMonth INVALID'],
  ],
  [
    'registerOrganisation',
    { kind: 'COMPANY', name: { fr: 'IDETA' }, seatMunicipality: '99999' },
    ['input.seatMunicipality NOT_FOUND', 'input.slug TAKEN'],
  ],
  [
    // Of a text that is too long nothing is read: that it is in no syntax either is not found out.
    'changeOpeningHours',
    { space: ESCO, version: 1, openingHours: '"'.repeat(OPENING_HOURS_CHARACTERS_MAX + 1), from: TODAY },
    ['input.openingHours TOO_LONG'],
  ],
  [
    'changeOpeningHours',
    { space: ESCO, version: 1, openingHours: '"'.repeat(OPENING_HOURS_CHARACTERS_MAX), from: TODAY },
    ['input.openingHours INVALID'],
  ],
  [
    'changeOpeningHours',
    { space: ESCO, version: 1, openingHours: 'Mo-Fr 08:00-18:00\u001b[31m "', from: TODAY },
    ['input.openingHours INVALID'],
  ],
])('%s of %o has its faults', async (mutation, input, expected) => {
  expect(await faultsIn(mutation, input)).toEqual(expected);
});

it('a new source is kept once, and is readable with what it states', async () => {
  const sources = [
    { title: 'Rapport annuel 2025', url: 'https://www.ideta.be/rapport', publisher: 'IDETA', publishedOn: '2026-03' },
  ];
  const rename = (version: number, fr: string, from: string) =>
    mutate(
      spaces,
      'renameSpace',
      { space: ESCO, version, name: { fr }, from, sources },
      { viewer: IDETA },
      'nameHistory { name sources { key title publishedOn } }',
    );
  await rename(1, 'ESCO deux', '2026-10');
  const renamed = await rename(2, 'ESCO trois', '2026-11');
  const { nameHistory } = resultOf<{ nameHistory: { sources: unknown[] }[] }>(renamed);
  expect(nameHistory.at(-1)?.sources).toEqual([
    {
      key: expect.stringMatching(/^rapport-annuel-2025-[0-9a-f]{8}$/),
      title: 'Rapport annuel 2025',
      publishedOn: '2026-03',
    },
  ]);
  expect(nameHistory.at(-2)?.sources).toEqual(nameHistory.at(-1)?.sources);
});
