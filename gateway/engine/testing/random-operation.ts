import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';

/** Numbers that look random and are the same for the same seed. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const chance = (part: number): boolean => next() < part;
  function pick<T>(from: readonly T[]): T {
    const found = from[below(from.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  }
  return { below, chance, pick };
}

type Random = ReturnType<typeof randomFrom>;
export type RandomOperation = {
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Names that are those of keys, of required fields, and of what every object has. */
const ALIASES = ['id', 'name', 'seller', 'price', 'a', 'b', 'constructor', '__proto__', 'toString', '_0_price'];
const TEXTS = ['"x"', '""', '"\\u00e9\\n"', '"\\u{1F600}"', '"""a "block" """', '"\u{1F600}"'];

/** A document of one operation or two, with everything that a client may write. Not each is valid. */
export function randomOperation(schema: GraphQLSchema, random: Random, ids: readonly string[]): RandomOperation {
  const writer = new Writer(schema, random, ids);
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no query.');
  const asked = writer.selections(root, 0);
  const declared = writer.declared();
  const description = random.chance(0.05) ? '"What it asks." ' : '';
  const operations = [`${description}query Asked${declared} ${asked}`];
  if (random.chance(0.2)) operations.splice(random.below(2), 0, 'query Other { __schema { queryType { name } } }');
  return {
    query: [...operations, ...writer.fragments].join('\n'),
    operationName: 'Asked',
    variables: writer.variables,
  };
}

class Writer {
  readonly fragments: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly #declarations: string[] = [];
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #ids: readonly string[];

  constructor(schema: GraphQLSchema, random: Random, ids: readonly string[]) {
    this.#schema = schema;
    this.#random = random;
    this.#ids = ids;
  }

  declared(): string {
    return this.#declarations.length > 0 ? `(${this.#declarations.join(', ')})` : '';
  }

  selections(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#random.below(depth === 0 ? 3 : 4);
    const written: string[] = [];
    while (written.length < count) {
      if (written.length > 0 && this.#random.chance(0.12)) written.push(this.#random.pick(written));
      else written.push(this.#selection(type, depth));
    }
    return `{ ${written.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (this.#random.chance(isAbstractType(type) ? 0.5 : 0.2)) return this.#fragment(type, depth);
    if (isUnionType(type) || this.#random.chance(0.1)) return `${this.#alias()}__typename${this.#conditions()}`;
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < 4 || !isCompositeType(getNamedType(field.type)),
    );
    return fields.length > 0 ? this.#field(this.#random.pick(fields), depth) : '__typename';
  }

  #alias = (): string => (this.#random.chance(0.3) ? `${this.#random.pick(ALIASES)}: ` : '');

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.selections(named, depth + 1)}` : '';
    const given = field.args.flatMap((argument) => this.#argument(argument));
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    return `${this.#alias()}${field.name}${args}${this.#conditions()}${below}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const others = isAbstractType(type)
      ? [type, ...this.#schema.getPossibleTypes(type)]
      : [type, ...(isUnionType(type) ? [] : type.getInterfaces())];
    const related = this.#random.chance(0.2) ? Object.values(this.#schema.getTypeMap()).filter(isAbstractType) : others;
    const on = this.#random.pick(related);
    const body = this.selections(on, depth + 1);
    if (this.#random.chance(0.6)) return `... on ${on.name}${this.#conditions()} ${body}`;
    if (on === type && this.#random.chance(0.4)) return `...${this.#conditions()} ${body}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name}${this.#conditions()}`;
  }

  #conditions(): string {
    if (!this.#random.chance(0.12)) return '';
    const isTrue = this.#random.chance(0.5);
    const value = this.#random.chance(0.5) ? String(isTrue) : this.#variable('Boolean!', isTrue);
    return ` @${this.#random.pick(['skip', 'include'])}(if: ${value})`;
  }

  #argument({ name, type, defaultValue }: GraphQLArgument): string[] {
    const isOptional = !isNonNullType(type) || defaultValue !== undefined;
    if (isOptional && this.#random.chance(0.4)) return [];
    if (this.#random.chance(0.3)) return [`${name}: ${this.#variableOf(type)}`];
    return [`${name}: ${this.#literal(type)}`];
  }

  #variableOf(type: GraphQLInputType): string {
    if (isNonNullType(type) || this.#random.chance(0.5)) return this.#variable(String(type), this.#json(type));
    // Left out, null, or left out with a default.
    const way = this.#random.below(3);
    if (way === 0) return this.#variable(String(type), undefined);
    if (way === 1) return this.#variable(String(type), null);
    return this.#variable(`${type} = ${this.#constant(type)}`, undefined);
  }

  #variable(type: string, value: unknown): string {
    const name = this.#random.chance(0.1)
      ? `representations${this.#declarations.length}`
      : `_${this.#declarations.length}`;
    this.#declarations.push(`$${name}: ${type}`);
    if (value !== undefined) this.variables[name] = value;
    return `$${name}`;
  }

  #constant = (type: GraphQLInputType): string => this.#literal(type, true);

  #literal(type: GraphQLInputType, isConstant = false): string {
    if (isNonNullType(type)) return this.#literal(type.ofType, isConstant);
    if (!isConstant && this.#random.chance(0.05)) return this.#variableOf(type);
    if (this.#random.chance(0.05)) return 'null';
    if (isListType(type)) {
      const items = Array.from({ length: this.#random.below(4) }, () => this.#literal(type.ofType, isConstant));
      return this.#random.chance(0.1) ? this.#literal(type.ofType, isConstant) : `[${items.join(', ')}]`;
    }
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || this.#random.chance(0.5),
      );
      return `{ ${fields.map((field) => `${field.name}: ${this.#literal(field.type, isConstant)}`).join(', ')} }`;
    }
    return this.#scalar(type.name);
  }

  #scalar(name: string): string {
    if (this.#random.chance(0.01)) return '99999999999999999999';
    if (name === 'ID') return `"${this.#random.pick(this.#ids)}"`;
    if (name === 'Int') return String(this.#random.below(6));
    if (name === 'Boolean') return String(this.#random.chance(0.5));
    if (name === 'Date') return this.#random.pick(['"2012-12-01"', '"2012-12-01"', '"2012-02-30"', '7']);
    return this.#random.pick(TEXTS);
  }

  #json(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#json(type.ofType);
    if (isListType(type)) return Array.from({ length: this.#random.below(4) }, () => this.#json(type.ofType));
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, this.#json(field.type)]));
    }
    if (type.name === 'ID') return this.#random.pick(this.#ids);
    if (type.name === 'Int') return this.#random.below(6);
    if (type.name === 'Boolean') return this.#random.chance(0.5);
    if (type.name === 'Date') return this.#random.pick(['2012-12-01', '2012-12-01', '2012-02-30']);
    return this.#random.pick(['x', '', '\u{1F600}"\\']);
  }
}
