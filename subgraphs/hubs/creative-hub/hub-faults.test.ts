import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, bep, graph } from './writes-for-test.ts';

const hubs = testSubgraph(openSubgraph);
const trakk = { hub: seededId('hub', 'trakk'), version: 1 };
const partner = seededId('hpa', 'partners trakk 0');
const name = seededId('nam', 'names trakk 0');
const selected = seededId('sta', 'statuses trakk 0');

it.each([
  [
    'registerHub',
    {
      name: { fr: ' ' },
      slug: 'trakk',
      operator: 'org_none',
      site: { municipality: '57081', province: '99999' },
      sources: [],
    },
    [
      'input.name.fr EMPTY',
      'input.operator NOT_FOUND',
      'input.site INVALID',
      'input.site.province NOT_FOUND',
      'input.slug TAKEN',
      'input.sources MISSING',
    ],
  ],
  ['linkHubToSpace', { ...trakk, space: 'hub_x', relation: 'RUNS', from: '2020' }, ['input.space WRONG_TYPE']],
  ['addHubPartner', { ...trakk, organisation: bep, role: 'PARTNER', from: '2020' }, ['input.from OVERLAP']],
  ['endHubPartner', { ...trakk, fact: 'hpa_none', through: '2020' }, ['input.fact NOT_FOUND']],
  ['unlinkHubFromSpace', { ...trakk, fact: partner, through: '2020' }, ['input.fact NOT_FOUND']],
  ['withdrawHubStatus', { ...trakk, fact: 'sta_none', sources: undefined }, ['input.fact NOT_FOUND']],
  ['correctHubName', { ...trakk, fact: name }, ['input NO_CHANGE']],
  ['correctHubName', { ...trakk, fact: name, name: null, note: 'x' }, ['input.name MISSING']],
  ['correctHubName', { ...trakk, fact: name, from: '2020', through: '2019' }, ['input.through INVALID']],
  ['withdrawHubName', { ...trakk, fact: name, sources: undefined }, ['input.fact INVALID']],
  ['correctHubStatus', { ...trakk, fact: selected, through: '2016' }, ['input.from OVERLAP']],
  ['correctHubStatus', { ...trakk, fact: selected, status: 'UNKNOWN' }, ['input.status INVALID']],
  ['updateCreativeHub', trakk, ['input NO_CHANGE']],
  ['launchHub', { ...trakk, on: '2020' }, ['input.on NO_CHANGE']],
  ['reopenHub', { ...trakk, from: '2010' }, ['input.from NO_CHANGE', 'input.from OVERLAP', 'input.hub INVALID']],
  [
    'recordHubStaff',
    { ...trakk, headcountMax: -1, staffFte: '-1' },
    ['input.headcountMax INVALID', 'input.headcountMax MISSING', 'input.staffFte INVALID'],
  ],
  ['recordHubActivity', { ...trakk, kind: 'LAUNCH', title: { fr: '' } }, ['input.title.fr EMPTY']],
])('%s of %o has its faults', async (mutation, input, expected) => {
  expect(faultsOf(await mutate(hubs, mutation, input, { viewer: AGENCY, graph }, 'id'))).toEqual(expected);
});
