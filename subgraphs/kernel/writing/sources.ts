import { createHash } from 'node:crypto';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX, SOURCES_PER_WRITE_MAX } from '../limits.ts';
import { faultOfPast } from '../reported.ts';
import { searchable } from '../searchable.ts';
import type { SourceRow } from '../source.ts';
import type { Faults } from './faults.ts';
import { type Tables, tableOf } from './ledger.ts';
import { checkedText } from './texts.ts';

/** A source as a caller names it. */
export type GivenSource = {
  readonly key?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly url?: URL | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly publishedOn?: string | null | undefined;
};

const KEY_CHARACTERS_MAX = 40;

/** The keys of the sources of a write; one that is not known yet is kept, and the same work once only. */
export async function keepSources(
  tables: Tables,
  schema: string,
  given: readonly GivenSource[],
  faults: Faults,
  at = 'input.sources',
): Promise<string[]> {
  if (given.length === 0) faults.add(at, 'MISSING', 'no source is given. Name at least one work that states this.');
  if (given.length > SOURCES_PER_WRITE_MAX) {
    faults.add(at, 'TOO_MANY', `${given.length} sources are given; ${SOURCES_PER_WRITE_MAX} are the most.`);
    return [];
  }
  const table = tableOf(schema, 'Source');
  const keys: string[] = [];
  for (const [place, source] of given.entries()) {
    const path = `${at}.${place}`;
    const row = rowOf(source, path, faults);
    if (row) {
      await tables.$executeRaw(sql`INSERT INTO ${table} (key, title, url, publisher, "publishedOn")
        VALUES (${row.key}, ${row.title}, ${row.url}, ${row.publisher}, ${row.publishedOn}) ON CONFLICT DO NOTHING`);
      keys.push(row.key);
    } else if (source.key) {
      const known = await tables.$queryRaw<unknown[]>(sql`SELECT key FROM ${table} WHERE key = ${source.key}`);
      if (known.length === 0) {
        faults.add(
          `${path}.key`,
          'NOT_FOUND',
          `"${source.key.slice(0, 40)}" is not a source here. Give its title instead.`,
        );
      }
      keys.push(source.key);
    }
  }
  return [...new Set(keys)];
}

/** The row of a new source; nothing where a known one is named, or where a fault was noted. */
function rowOf(
  { key, title, url, publisher, publishedOn }: GivenSource,
  path: string,
  faults: Faults,
): SourceRow | undefined {
  if (key) {
    if (title || url || publisher || publishedOn) {
      faults.add(
        path,
        'INVALID',
        'names a known source by `key` and describes a new one too. Give either the one or the other.',
      );
    }
    return undefined;
  }
  const named = checkedText(faults, `${path}.title`, title, NOTE_CHARACTERS_MAX);
  if (!named) {
    if (named === null) faults.add(path, 'MISSING', 'has neither `key` nor `title`. Give one of them.');
    return undefined;
  }
  const unpublished = publishedOn && faultOfPast(publishedOn);
  if (unpublished) faults.add(`${path}.publishedOn`, 'INVALID', unpublished);
  const address = url?.href ?? null;
  return {
    key: keyOf(named, address, publishedOn ?? null),
    title: named,
    url: address,
    publisher: checkedText(faults, `${path}.publisher`, publisher, NAME_CHARACTERS_MAX),
    publishedOn: publishedOn ?? null,
  };
}

/** Readable, and the same for the same work. */
function keyOf(...[title, url, publishedOn]: [string, string | null, string | null]): string {
  const words = searchable(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, KEY_CHARACTERS_MAX)
    .replace(/^-|-$/g, '');
  const mark = createHash('sha256')
    .update(JSON.stringify([title, url, publishedOn]))
    .digest('hex')
    .slice(0, 8);
  return `${words}-${mark}`.replace(/^-/, '');
}
