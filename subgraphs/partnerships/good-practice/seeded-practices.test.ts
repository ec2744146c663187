import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { expect, it, onTestFinished } from 'vitest';
import { schema } from '../schema.ts';
import { PARTNERSHIP } from '../seed/nouns.ts';
import { GOOD_PRACTICE } from './good-practice.ts';

const sources = ['pw-72821'];
const application = { partnership: 'consortium-cofla', sources };
const row = {
  slug: 'a-lesson',
  title: { fr: 'Une leçon' },
  lesson: { fr: 'Rien.' },
  demonstratedBy: 'consortium-trakk',
  statuses: [{ status: 'OBSERVED', sources }],
  applications: [application],
  sources,
};

/** What is wrong with one row of a seed file, as a start would say it. */
async function faultsOf(given: object): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cdw-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'good-practices.yaml');
  writeFileSync(file, `- ${JSON.stringify(given)}\n`);
  const references = new References();
  const noun = { file, key: 'slug', prefix: 'gpr' };
  try {
    await readSeeded(GOOD_PRACTICE, noun, { schema, references, nouns: { Partnership: PARTNERSHIP } });
    references.settle();
    return '';
  } catch (error) {
    return String(error);
  }
}

it('a row of good-practices.yaml with a status is taken', async () => {
  expect(await faultsOf(row)).toBe('');
});

it.each([
  ['without a status', { ...row, statuses: [] }, 'statuses: at least one status is expected'],
  ['with a status that is none', { ...row, statuses: [{ status: 'UNKNOWN', sources }] }, 'is no status to record'],
  ['shown by nobody', { ...row, demonstratedBy: undefined }, 'demonstratedBy: is missing'],
  ['shown by one that is not known', { ...row, demonstratedBy: 'none' }, 'demonstratedBy'],
  [
    'applied by the partnership that showed it',
    { ...row, demonstratedBy: 'consortium-cofla' },
    'applications.0.partnership: would apply the practice that it showed itself',
  ],
  [
    'applied twice by one',
    { ...row, applications: [application, application] },
    'applications.1.partnership: applies the practice already',
  ],
])('a good practice %s is refused', async (_case, given, expected) => {
  expect(await faultsOf(given)).toContain(expected);
});
