import { isOfNoneOf, named } from '@cdw/kernel/writing/existing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { Reference } from '@cdw/kernel/writing/references.ts';
import type { SubjectKind } from '../generated/prisma/client.ts';
import { CALL, PROGRAMME } from '../kinds.ts';
import { SUBJECTS_PER_WRITE_MAX } from '../limits.ts';
import { checkLength } from '../money/checked-figures.ts';
import { SUBJECTS } from '../named.ts';
import { FOREIGN_SUBJECTS } from '../references/foreign.ts';
import type { Tables } from '../tables.ts';

const foreignOf = (id: string) => Object.values(FOREIGN_SUBJECTS).find(({ to }) => id.startsWith(`${to.prefix}_`));
const OWN = { prg: ['PROGRAMME', PROGRAMME], cal: ['CALL', CALL] } as const;

const pathOf = (place: number): string => `input.subjects.${place}`;

/** What has to be there of the subjects that other subgraphs keep. */
export const subjectsNamed = (ids: readonly string[]): Reference[] =>
  ids.flatMap((key, place) => {
    const { to } = foreignOf(key) ?? {};
    return to ? [{ to, key, path: pathOf(place) }] : [];
  });

/** The columns of new subjects, of which there have to be some where that is said. */
export async function newSubjects(tables: Tables, faults: Faults, ids: readonly string[], min: 0 | 1) {
  checkLength(faults, 'input.subjects', ids, SUBJECTS_PER_WRITE_MAX, min);
  if (new Set(ids).size < ids.length) faults.add('input.subjects', 'INVALID', 'names something twice. Name it once.');
  const rows: { id: string; kind: SubjectKind; subjectId: string; position: number }[] = [];
  for (const [place, subjectId] of ids.slice(0, SUBJECTS_PER_WRITE_MAX).entries()) {
    const kind = foreignOf(subjectId)?.kind ?? (await ownKind(tables, faults, pathOf(place), subjectId));
    if (kind) rows.push({ id: newId('sub'), kind, subjectId, position: place + 1 });
  }
  return rows;
}

/** The kind of a subject of this subgraph, where it is there. */
async function ownKind(tables: Tables, faults: Faults, path: string, id: string): Promise<SubjectKind | undefined> {
  for (const [kind, { find, ...noun }] of Object.values(OWN)) {
    if (!id.startsWith(`${noun.prefix}_`)) continue;
    await named<{ id: string }>(faults, path, id, noun, (key) => find(tables, key));
    return kind;
  }
  isOfNoneOf(faults, path, id, SUBJECTS);
  return undefined;
}
