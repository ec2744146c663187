import {
  type ConstValueNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { ERRORS_MAX } from '../limits.ts';
import { faultOfText, tooManyValues } from './faults.ts';
import { listMaxAt } from './input-limits.ts';

/** What a document says of its inputs: its own faults, and how many values each variable's list may hold where it stands. */
export type Literals = {
  readonly faults: readonly GraphQLError[];
  readonly listMaxOf: ReadonlyMap<string, number>;
};

/** Looks once at every literal of a document, so that a limit holds for it as for a variable. */
export function readLiterals(schema: GraphQLSchema, document: DocumentNode): Literals {
  const types = new TypeInfo(schema);
  const faults: GraphQLError[] = [];
  const listMaxOf = new Map<string, number>();

  const look = (place: string, node: ValueNode): void => {
    if (faults.length >= ERRORS_MAX) return;
    if (node.kind === Kind.VARIABLE) {
      const name = node.name.value;
      listMaxOf.set(name, Math.min(listMaxOf.get(name) ?? Number.POSITIVE_INFINITY, listMaxAt(place)));
    } else faults.push(...faultsOf(place, node));
  };

  const visitor = {
    Argument({ name, value }: { name: { value: string }; value: ValueNode }) {
      const directive = types.getDirective();
      const field = types.getFieldDef();
      if (directive) look(`@${directive.name}(${name.value}:)`, value);
      else if (field) look(`${types.getParentType()?.name}.${field.name}(${name.value}:)`, value);
    },
    ObjectField(node: { name: { value: string }; value: ValueNode }) {
      look(coordinateOf(types, node.name.value), node.value);
    },
    VariableDefinition(node: { variable: { name: { value: string } }; defaultValue?: ConstValueNode | undefined }) {
      if (node.defaultValue) look(`The default of "$${node.variable.name.value}"`, node.defaultValue);
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return { faults, listMaxOf };
}

const coordinateOf = (types: TypeInfo, field: string): string =>
  `${getNamedType(types.getParentInputType())?.name}.${field}`;

/** Objects within a list are looked at field by field as the visitor comes to them. */
function faultsOf(place: string, node: ValueNode): GraphQLError[] {
  if (node.kind === Kind.STRING) return [faultOfText(place, node.value)].filter((fault) => fault !== undefined);
  if (node.kind !== Kind.LIST) return [];
  const max = listMaxAt(place);
  if (node.values.length > max) return [tooManyValues(place, node.values.length, max)];
  return node.values.flatMap((value) => faultsOf(place, value));
}
