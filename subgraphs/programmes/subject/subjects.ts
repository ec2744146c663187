import type { Column, Row } from '@cdw/kernel/facts/columns.ts';
import type { FactSpec } from '@cdw/kernel/facts/fact.ts';
import type { FirstFact } from '@cdw/kernel/facts/register-mutation.ts';
import { isOfNoneOf, named } from '@cdw/kernel/writing/existing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { type Reference, referenceTo } from '@cdw/kernel/writing/references.ts';
import { KEEPERS_OF_SUBJECTS, keepersOfSubjects } from '../keepers.ts';
import { SUBJECTS_PER_WRITE_MAX } from '../limits.ts';
import { checkLength } from '../money/checked-figures.ts';
import { SUBJECTS } from '../named.ts';
import { positioned } from '../position.ts';
import { FOREIGN_SUBJECTS } from '../references/foreign.ts';
import type { Tables } from '../tables.ts';
import { PolicySubject, subjectOf } from './policy-subject.ts';

const OWN = {
  prg: { kind: 'PROGRAMME', type: 'Programme', table: 'programme' },
  cal: { kind: 'CALL', type: 'Call', table: 'call' },
} as const;

const foreignOf = (id: string) => FOREIGN_SUBJECTS[id.slice(0, 3) as keyof typeof FOREIGN_SUBJECTS];
const ownOf = (id: string) => OWN[id.slice(0, 3) as keyof typeof OWN];

type Find = { readonly findUnique: (query: { where: { id: string } }) => Promise<object | null> };

/** What something is about: one thing of this subgraph or of another one. */
export const subject: Column = {
  isRequired: true,
  input: (t, required) =>
    t.id({
      required,
      description:
        'Identifier of the space (`spc_…`), creative hub (`hub_…`), network (`net_…`), partnership (`prt_…`), programme (`prg_…`) or call (`cal_…`).',
    }) as never,
  output: (t) =>
    t.field({
      type: PolicySubject as never,
      nullable: true,
      description: 'The thing; null where the subgraph that keeps it cannot be reached.',
      resolve: ((link: never, _args: never, { load }: { load: never }) => subjectOf(link, load)) as never,
    }) as never,
  columns: (given) => ({
    subjectId: given,
    kind: (foreignOf(String(given)) ?? ownOf(String(given)))?.kind ?? null,
  }),
  stored: () => ['kind', 'subjectId'],
  references: (given, path) => {
    const to = typeof given === 'string' ? foreignOf(given)?.to : undefined;
    return to ? referenceTo(to, String(given), path) : [];
  },
  check: async (given, { tables, faults, path }) => {
    const id = String(given);
    if (isOfNoneOf(faults, path, id, SUBJECTS)) return;
    const own = ownOf(id);
    if (!own) return;
    const rows = (tables as unknown as Record<string, Find>)[own.table] as Find;
    await named(faults, path, id, { type: own.type, prefix: id.slice(0, 3) }, (key) =>
      rows.findUnique({ where: { id: key } }),
    );
  },
  seededBy: {
    space: 'Space',
    creativeHub: 'CreativeHub',
    network: 'Network',
    partnership: 'Partnership',
    programme: 'Programme',
    call: 'Call',
  },
};

type Of = {
  /** What the noun is called, and what it does: "document", "of which it speaks". */
  readonly noun: string;
  readonly says: string;
  readonly name: string;
  readonly table: string;
  readonly rows: string;
  /** Whether it has at least one, and may be about no more than what who changes it keeps. */
  readonly isKept: boolean;
};

/** What a measure, a commitment or a document is about, as facts of it. */
export const subjectsOf = <const Rows extends string>({ noun, says, isKept, ...of }: Of & { readonly rows: Rows }) =>
  ({
    ...of,
    type: 'PolicySubjectLink',
    isTypeShared: true,
    noun: 'subject',
    owner: 'ownerId',
    prefix: 'sub',
    part: 'subjects',
    holds: 'ENTRY',
    orderColumn: 'position',
    isKept,
    columns: { subject },
    complete: async (row, draft) => {
      await refuseDouble(row, draft, of.table);
      return await positioned(row, draft, { table: of.table, owner: 'ownerId' });
    },
    right: (_way, { subject: given }, viewer) =>
      isKept && typeof given === 'string'
        ? {
            permit: async ({ tables }) =>
              permitOrganisations(viewer, await keepersOfSubjects(tables, [given]), KEEPERS_OF_SUBJECTS),
          }
        : undefined,
    lists: { history: ['subjects', says] },
    begin: {
      mutation: `add${of.name}`,
      kind: 'SUBJECT_ADDED',
      says: `Adds something to what a ${noun} is about.`,
      from: '',
    },
  }) satisfies FactSpec as FactSpec & { readonly rows: Rows };

type Completing = Parameters<NonNullable<FactSpec['complete']>>;

/** Nothing is a subject twice. */
async function refuseDouble(row: Row, { tables: own, owner, faults, path }: Completing[1], table: string) {
  const rows = (own as unknown as Record<string, Tables['documentSubject']> | undefined)?.[table];
  const where = {
    ownerId: owner.id,
    subjectId: String(row.subjectId),
    ...(row.id ? { NOT: { id: String(row.id) } } : {}),
  };
  const other = await rows?.findFirst({ where });
  if (other) faults.add(`${path}.subject`, 'TAKEN', 'is a subject already. Leave it out.', other.id);
}

/** The subjects with which something begins. */
export const firstSubjects = (fact: FactSpec, ids: readonly string[]): FirstFact[] =>
  ids.slice(0, SUBJECTS_PER_WRITE_MAX).map((id, place) => ({
    fact,
    place,
    given: { subject: id },
    path: `input.subjects.${place}`,
    givenBy: (path) => path.replace(/\.subject$/, ''),
  }));

/** What has to be there of the subjects that other subgraphs keep. */
export const subjectsNamed = (ids: readonly string[]): Reference[] =>
  ids.flatMap((key, place) => subject.references?.(key, `input.subjects.${place}`) ?? []);

/** Notes that a list of subjects is too long or too short, or names something twice. */
export function checkSubjects(faults: Faults, ids: readonly string[], min: 0 | 1): void {
  checkLength(faults, 'input.subjects', ids, SUBJECTS_PER_WRITE_MAX, min);
  if (new Set(ids).size < ids.length) faults.add('input.subjects', 'INVALID', 'names something twice. Name it once.');
}

/** What an input names as subjects. */
export const idsOf = (input: object): readonly string[] =>
  ((input as { readonly subjects?: readonly unknown[] | null }).subjects ?? []).map(String);
