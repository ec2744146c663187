import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { z } from 'zod';
import { partialDate, slug, sources } from '../seed/fields.ts';
import { seededId } from '../seed/ids.ts';
import { type Row as FileRow, readYaml } from '../seed/read.ts';
import type { References, Noun as SeedNoun } from '../seed/references.ts';
import { seedFile } from '../seed/seed.ts';
import { validity } from '../validity.ts';
import { Faults } from '../writing/faults.ts';
import type { Tables } from '../writing/ledger.ts';
import type { Referred } from '../writing/references.ts';
import { type FactEdit, type GivenFact, newFact, patchOf } from './change-fact.ts';
import type { Column, Columns, Row } from './columns.ts';
import { type AnyEntity, detailsMutationOf, inputTypeOf } from './entity.ts';
import type { Fact, FactRow } from './fact.ts';
import { periodFact } from './period-fact.ts';
import { arrangeSeeded, factTable } from './save-facts.ts';

const rowShape = z.looseObject({
  slug,
  sources,
  validFrom: partialDate.optional(),
  validThrough: partialDate.optional(),
});
const entryShape = z.looseObject({
  validFrom: partialDate.optional(),
  validThrough: partialDate.optional(),
  sources,
});

/** What a seed needs to know of a noun. */
type SeededEntity = Omit<AnyEntity, 'ledger' | 'find' | 'keepers' | 'refers' | 'load' | 'follow' | 'right'>;

type ThingRow = Row & { readonly id: string };
type SeedRow = FileRow<z.infer<typeof rowShape>>;
type Seeding = {
  readonly schema: GraphQLSchema;
  readonly references: References;
  /** The seed files in which the things stand that a row names, by their types. */
  readonly nouns: Readonly<Record<string, SeedNoun>>;
  /** What is known of a thing that a row names, as the graph would answer it. */
  readonly dataOf?: Referred['dataOf'];
  /** The tables of the same part of the graph beside which a fact is checked, with what is seeded of them. */
  readonly tables?: object;
};

/** What a seed file gives of the things of a noun: the rows of its own table, and of each table of its facts. */
type SeededThings = {
  readonly things: readonly Row[];
  readonly facts: ReadonlyMap<Fact, readonly FactRow[]>;
};

/**
 * Reads the things of a noun from its seed file. They pass the checks of the mutations, by the input types of the
 * mutations, and are arranged as those arrange: a rule of what may be recorded stands in one place.
 */
export async function readSeeded(entity: SeededEntity, noun: SeedNoun, seeding: Seeding): Promise<SeededThings> {
  const rows = readYaml(seedFile(noun.file), rowShape);
  const things: Row[] = [];
  const facts = new Map<Fact, FactRow[]>(entity.facts.map((fact) => [fact, []]));
  for (const row of rows) {
    const id = seededId(entity.prefix, row.slug);
    const reader = new RowReader(row, seeding);
    const details = reader.columns(entity.details, inputTypeOf(detailsMutationOf(entity)), row, '');
    const period = entity.hasPeriod ? ['validFrom', 'validThrough'] : [];
    const parts = entity.facts.map(({ part }) => part);
    reader.refuseOthers(row, ['slug', 'sources', 'at', ...period, ...fieldsOf(entity.details), ...parts], '');
    const edit = reader.edit(id, row.sources, 'sources');
    const nothing = Object.fromEntries(Object.keys(entity.details).map((name) => [name, null]));
    const own = patchOf(entity.details, { ...nothing, ...details }, edit, '');
    await entity.checkDetails?.(own, { ...edit, path: '' });
    for (const fact of entity.facts) facts.get(fact)?.push(...(await reader.facts(fact, { ...own, id })));
    await reader.arrange(entity, facts, { ...own, id });
    const thing = { ...entity.initial, id, slug: row.slug, ...own, sourceKeys: edit.sourceKeys };
    things.push({
      ...thing,
      ...(entity.hasPeriod && (await seededPeriod(entity, reader.edit(id, [], ''), row, facts))),
    });
    entity.checkFacts?.(thing, (fact) => ofThing(facts, fact, id), { ...edit, path: '' });
    reader.report();
  }
  return { things, facts };
}

/** The facts of one kind that a thing has. */
const ofThing = (all: ReadonlyMap<Fact, readonly FactRow[]>, { part }: Pick<Fact, 'part'>, id: string): FactRow[] =>
  [...all].flatMap(([fact, rows]) => (fact.part === part ? rows.filter((row) => row[fact.owner] === id) : []));

/** The period of a thing itself, which its closing ends. */
async function seededPeriod(
  entity: SeededEntity,
  { tables, row: thing }: FactEdit,
  { validFrom, validThrough }: SeedRow,
  all: ReadonlyMap<Fact, readonly FactRow[]>,
): Promise<Row> {
  const row = { id: thing.id, endedById: null, ...validity({ validFrom, validThrough }), sourceKeys: [] };
  const beside = { thing, tables, faults: new Faults() };
  const [arranged] = await arrangeSeeded(entity, periodFact(entity), [row], all, beside);
  const { sourceKeys: _sourceKeys, ...period } = arranged ?? row;
  return period;
}

/** Writes what was read: into empty tables, one statement a table. */
export async function writeSeeded(
  entity: SeededEntity,
  tables: Tables,
  { things, facts }: SeededThings,
): Promise<void> {
  await factTable(tables, entity).createMany({ data: things });
  for (const [fact, rows] of facts) await factTable(tables, fact).createMany({ data: rows });
  for (const { id } of things) await entity.refresh?.(tables as never, String(id));
}

/** The fields of a seed file that give some columns. */
const fieldsOf = (columns: Columns): string[] =>
  Object.entries(columns).flatMap(([name, { seededBy }]) => (seededBy ? Object.keys(seededBy) : [name]));

/** Reads one row of a seed file; what is wrong with it is reported with its line. */
class RowReader {
  readonly #row: SeedRow;
  readonly #seeding: Seeding;
  readonly #faults = new Faults();

  constructor(row: SeedRow, seeding: Seeding) {
    this.#row = row;
    this.#seeding = seeding;
  }

  edit(owner: string | ThingRow, keys: string[], path: string): FactEdit {
    const { references, tables, dataOf = () => undefined } = this.#seeding;
    return {
      tables: tables as never,
      faults: this.#faults,
      row: typeof owner === 'string' ? { id: owner } : owner,
      sourceKeys: references.sources(keys, this.#row, path),
      referred: { note: () => undefined, dataOf },
    };
  }

  /** The facts of one kind, each checked by itself. */
  async facts(fact: Fact, owner: ThingRow): Promise<FactRow[]> {
    const entries = z.array(entryShape).default([]).safeParse(this.#row[fact.part]);
    if (!entries.success) {
      for (const { path, message } of entries.error.issues) this.#fault([fact.part, ...path].join('.'), message);
      return [];
    }
    if (fact.isKept && entries.data.length === 0) this.#fault(fact.part, `at least one ${fact.noun} is expected`);
    const rows = entries.data.map(async (entry, place) => {
      const path = `${fact.part}.${place}`;
      const given = this.columns(fact.columns, `Correct${fact.name}Input`, entry, `${path}.`);
      this.refuseOthers(entry, [...fieldsOf(fact.columns), 'validFrom', 'validThrough', 'sources'], `${path}.`);
      const edit = this.edit(owner, entry.sources, `${path}.sources`);
      const id = seededId(fact.prefix, `${fact.part} ${this.#row.slug} ${place}`);
      return await newFact(fact, { ...edit, place }, given, entry, path, id);
    });
    return await Promise.all(rows);
  }

  /** The values of some columns, as the input of a mutation takes them; slugs become identifiers. */
  columns(columns: Columns, input: string, entry: Readonly<Record<string, unknown>>, at: string): GivenFact {
    const fields = (this.#seeding.schema.getType(input) as GraphQLInputObjectType).getFields();
    const given = Object.entries(columns).flatMap(([name, column]) => {
      if (column.seededBy) return this.#seededBy(column.seededBy, name, entry, at);
      const value = entry[name] ?? undefined;
      if (value === undefined && column.isRequired && column.initial === undefined) {
        this.#fault(`${at}${name}`, 'is missing');
      }
      return value === undefined ? [] : this.#value(column, [name, value], fields[name]?.type, at);
    });
    return Object.fromEntries(given);
  }

  /** A value of a column; one that no mutation changes has no field in an input. */
  #value(
    column: Column,
    [name, value]: [string, unknown],
    type: GraphQLInputType | undefined,
    at: string,
  ): [string, unknown][] {
    if (!type && !column.isFixed) return [];
    const path = `${at}${name}`;
    const coerced = type ? this.#coerced(value, isNonNullType(type) ? type.ofType : type, path) : value;
    const named = column.names ?? column.references?.(coerced, path)[0]?.to.type;
    return [[name, column.seededAs?.(coerced, this.#row.slug) ?? this.#identified(named, coerced, path)]];
  }

  /** The identifier of a thing that an entry names by one of several fields, each for a type. */
  #seededBy(
    types: Readonly<Record<string, string>>,
    name: string,
    entry: Readonly<Record<string, unknown>>,
    at: string,
  ): [string, unknown][] {
    const fields = Object.keys(types).filter((field) => entry[field] !== undefined);
    const [field = ''] = fields;
    if (fields.length !== 1) this.#fault(`${at}${name}`, `expected exactly one of ${Object.keys(types).join(', ')}`);
    return fields.length === 1 ? [[name, this.#identified(types[field], entry[field], `${at}${field}`)]] : [];
  }

  #coerced(value: unknown, type: GraphQLInputType, path: string): unknown {
    const given = typeof value === 'number' && isScalarType(type) && isText(type.name) ? String(value) : value;
    const note = (keys: readonly (string | number)[], _value: unknown, { message }: GraphQLError) =>
      this.#fault([path, ...keys].join('.'), message);
    return coerceInputValue(given, type, note);
  }

  refuseOthers(entry: object, known: readonly string[], at: string): void {
    for (const name of Object.keys(entry)) {
      if (!known.includes(name)) this.#fault(`${at}${name}`, `is not known here; expected one of ${known.join(', ')}`);
    }
  }

  /** Ends what is followed by another, and reports what would hold at a time. */
  async arrange(entity: SeededEntity, all: Map<Fact, FactRow[]>, thing: Row): Promise<void> {
    const { tables } = this.edit(String(thing.id), [], '');
    for (const fact of entity.facts) {
      const rows = all.get(fact) ?? [];
      const own = rows.filter((row) => row[fact.owner] === thing.id);
      const others = rows.filter((row) => row[fact.owner] !== thing.id);
      const arranged = await arrangeSeeded(entity, fact, own, all, { thing, tables, faults: this.#faults });
      all.set(fact, [...others, ...arranged]);
    }
  }

  report(): void {
    // What is no part of a fact is noted below no path.
    for (const { path, message } of this.#faults.found) this.#fault(path.replace(/^\./, ''), message);
  }

  #identified(type: string | undefined, value: unknown, path: string): unknown {
    if (type === undefined) return value;
    const noun = this.#seeding.nouns[type];
    return noun ? this.#seeding.references.id(noun, String(value), this.#row, path) : value;
  }

  #fault(path: string, message: string): void {
    this.#seeding.references.report(this.#row, path, message);
  }
}

/** YAML reads a year and a code without quotes as a number. */
const isText = (scalar: string): boolean => scalar === 'PartialDate' || scalar === 'NIS' || scalar === 'Decimal';
