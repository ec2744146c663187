import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { onTestFinished } from 'vitest';
import { schema } from '../schema.ts';
import { SEED_NOUNS } from './nouns.ts';

/** What is wrong with one row of a seed file, as a start would say it. */
export async function seedFaultsOf(entity: Parameters<typeof readSeeded>[0], row: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cdw-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'seed.yaml');
  writeFileSync(file, row);
  const references = new References();
  const noun = { file, key: 'slug', prefix: entity.prefix };
  await readSeeded(entity, noun, { schema, references, nouns: SEED_NOUNS });
  try {
    references.settle();
  } catch (cause) {
    return String(cause);
  }
  return '';
}
