import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { schema } from '../schema.ts';
import { HUB } from './creative-hub.ts';

/** What is wrong with one row of a seed file, as a start would say it. */
async function faultsOf(row: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cdw-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'hubs.yaml');
  writeFileSync(file, row);
  const references = new References();
  const noun = { file, key: 'slug', prefix: 'hub' };
  await readSeeded(HUB, noun, { schema, references, nouns: {} });
  try {
    references.settle();
    return '';
  } catch (error) {
    return String(error);
  }
}

const NAMES = 'names: [{ name: { fr: A hub }, sources: [pw-60489] }]';
const SITES = 'sites: [{ province: "50000", sources: [pw-60489] }]';
const row = (...parts: string[]): string => ['- slug: a-hub', ...parts, 'sources: [pw-60489]'].join('\n  ');

describe('a row of hubs.yaml', () => {
  it('passes with no more than it must have', async () => {
    expect(await faultsOf(row(NAMES, SITES))).toBe('');
  });

  it.each([
    [[NAMES], /at least one site/],
    [[NAMES, 'sites: [{ municipality: "52011", province: "50000", sources: [pw-60489] }]'], /not exactly one of/],
    [[NAMES, 'sites: [{ locality: Gosselies, sources: [pw-60489] }]'], /:3 sites\.0: names not exactly one of/],
    [
      ['names: [{ name: { fr: Old }, isFormer: true, validFrom: "2015", sources: [pw-60489] }]', SITES],
      /needs its end/,
    ],
    [['names: [{ name: { fr: Old }, sources: [] }]', SITES], /at least one source/],
    [[NAMES, SITES, 'staff: [{ headcountMin: 14, headcountMax: 13, sources: [pw-60489] }]'], /below `headcountMin`/],
    [[NAMES, SITES, 'staff: [{ sources: [pw-60489] }]'], /gives no figure/],
    [[NAMES, SITES, 'launchedOn: "2015-02-30"'], /:4 launchedOn: .*date that exists/],
    [[NAMES, SITES, 'generations: [PILOT_2015]'], /generations\.0/],
    [[NAMES, SITES, 'website: "ftp://hub.example"'], /address of the web/],
    [[NAMES, SITES, 'colour: green'], /:4 colour: is not known here/],
    [
      [
        NAMES,
        SITES,
        'statuses: [{ status: ACTIVE, validFrom: "2015", validThrough: "2018", sources: [pw-60489] }, { status: CLOSED, validFrom: "2017", sources: [pw-60489] }]',
      ],
      /would hold on the same day/,
    ],
  ])('with %j is refused, with its line', async (parts, message) => {
    expect(await faultsOf(row(...parts))).toMatch(message);
  });
});
