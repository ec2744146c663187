import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
  type ValueNode,
} from 'graphql';
import { fragmentsOf } from '../engine/selections.ts';
import { type FieldCost, priceList } from './prices.ts';
import type { Weights } from './weights.ts';

/** What one operation costs at most, and the field at its root that costs most. */
export type Cost = { readonly total: number; readonly dearest: string };

type Variables = Readonly<Record<string, unknown>>;

/**
 * What a selection costs: once, and for each entry of the page that it selects from. Kept apart, because a fragment on
 * the type of a page is counted once, however large the pages are that spread it.
 */
type Sum = { once: number; perEntry: number };

type Run = {
  readonly schema: GraphQLSchema;
  readonly priceOf: (type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>) => FieldCost;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly known: Map<string, Sum>;
  readonly variables: Variables;
};

/** A value that grows past what a number counts exactly stays there: it is over any limit, and it is written in digits. */
const capped = (value: number): number => Math.min(value, Number.MAX_SAFE_INTEGER);

/** The cost of operations on a schema: the product of the sizes along each path, aliases and fragments added up. */
export function costOn(schema: GraphQLSchema, weights: Weights) {
  const priceOf = priceList(schema, weights);

  return (document: DocumentNode, operationName: string | undefined, given: Variables): Cost => {
    const operation = getOperationAST(document, operationName);
    const root = operation && schema.getRootType(operation.operation);
    if (!root) return { total: 0, dearest: '' };
    const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, constant(defaultValue)] as const] : [],
    );
    const variables = { ...Object.fromEntries(defaults), ...given };
    const run: Run = { schema, priceOf, fragments: fragmentsOf(document), known: new Map(), variables };
    const dearest = { name: '', cost: -1 };
    const { once } = sumOf(run, root, operation.selectionSet, (node, cost) => {
      if (cost > dearest.cost) Object.assign(dearest, { name: (node.alias ?? node.name).value, cost });
    });
    return { total: Math.round(once), dearest: dearest.name };
  };
}

type Seen = (node: FieldNode, cost: number) => void;

function sumOf(run: Run, type: GraphQLCompositeType, set: SelectionSetNode, seen?: Seen): Sum {
  const sum: Sum = { once: 0, perEntry: 0 };
  for (const node of set.selections) {
    if (isLeftOut(run, node.directives)) continue;
    const part = node.kind === Kind.FIELD ? sumOfField(run, type, node, seen) : sumOfFragment(run, type, node, seen);
    sum.once = capped(sum.once + part.once);
    sum.perEntry = capped(sum.perEntry + part.perEntry);
  }
  return sum;
}

type FragmentNode = Exclude<SelectionSetNode['selections'][number], FieldNode>;

function sumOfFragment(run: Run, type: GraphQLCompositeType, node: FragmentNode, seen?: Seen): Sum {
  if (node.kind === Kind.INLINE_FRAGMENT) {
    return sumOf(run, conditionOf(run, node.typeCondition, type), node.selectionSet, seen);
  }
  const name = node.name.value;
  const fragment = run.fragments.get(name);
  const known = run.known.get(name);
  if (known || !fragment) return known ?? { once: 0, perEntry: 0 };
  // Validation refuses a fragment that spreads itself; here it must only not go round for ever.
  run.known.set(name, { once: 0, perEntry: 0 });
  const sum = sumOf(run, conditionOf(run, fragment.typeCondition, type), fragment.selectionSet, seen);
  run.known.set(name, sum);
  return sum;
}

type Condition = FragmentDefinitionNode['typeCondition'] | undefined;

function conditionOf({ schema }: Run, condition: Condition, otherwise: GraphQLCompositeType): GraphQLCompositeType {
  const type = condition && typeFromAST(schema, condition);
  return isCompositeType(type) ? type : otherwise;
}

function sumOfField(run: Run, type: GraphQLCompositeType, node: FieldNode, seen?: Seen): Sum {
  const field = fieldOf(type, node.name.value);
  if (!field) return { once: 0, perEntry: 0 };
  const price = run.priceOf(type, field);
  const weight = price.weight + weightOfArguments(run, price, node);
  const inner = getNamedType(field.type);
  if (!isCompositeType(inner) || !node.selectionSet) return { once: weight, perEntry: 0 };
  const selected = sumOf(run, inner, node.selectionSet);
  const size = sizeOf(run, price, node);
  const each = price.scale * (1 + selected.once + selected.perEntry * (price.isPage ? size : price.sizeOfPart));
  const cost = capped(weight + each * (price.isPage ? 1 : size));
  seen?.(node, cost);
  return price.isEntries ? { once: weight, perEntry: capped(each) } : { once: cost, perEntry: 0 };
}

const META_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef];

const fieldOf = (type: GraphQLCompositeType, name: string) =>
  (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined) ??
  META_FIELDS.find((meta) => meta.name === name);

/** How many objects the field answers with: what its page says, else what is assumed of the list. */
function sizeOf(run: Run, price: FieldCost, node: FieldNode): number {
  if (!price.hasPages) return price.size;
  for (const name of ['first', 'last']) {
    const value = argumentOf(run, node, name);
    // A page that is too large is refused where it is read, so it costs no more than the largest one.
    if (typeof value === 'number') return Math.min(Math.max(value, 0), price.sizeMax);
  }
  return price.size;
}

const weightOfArguments = (run: Run, { arguments: weighed }: FieldCost, node: FieldNode): number =>
  weighed.reduce((sum, { name, weight }) => (argumentOf(run, node, name) == null ? sum : sum + weight), 0);

function argumentOf({ variables }: Run, node: FieldNode, name: string): unknown {
  const argument = node.arguments?.find((one) => one.name.value === name);
  if (!argument) return undefined;
  return argument.value.kind === Kind.VARIABLE ? variables[argument.value.name.value] : constant(argument.value);
}

/** What a literal comes to, as far as sizes, directives and "is it given" depend on it. */
function constant(node: ValueNode): unknown {
  if (node.kind === Kind.NULL) return null;
  if (node.kind === Kind.INT) return Number(node.value);
  return 'value' in node ? node.value : true;
}

function isLeftOut(run: Run, directives: FieldNode['directives'] = []): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return false;
    const value = given[0]?.value;
    const condition = value?.kind === Kind.VARIABLE ? run.variables[value.name.value] : value && constant(value);
    return condition === (name.value === 'skip');
  });
}
