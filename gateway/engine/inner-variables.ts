import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** The value of one argument, which depends on the client's variables; undefined when the client leaves it out. */
type Value = (variables: Variables) => unknown;

export type InnerVariables = {
  /** The variable that stands for this value, as `$_0`. */
  readonly of: (node: ValueNode, type: GraphQLInputType, argument: string) => string;
  /** As they are declared: `($_0: ID!, $_1: Int)`. */
  readonly declared: () => string;
  readonly values: (variables: Variables) => Record<string, unknown>;
  /** A subgraph's message in the client's words. */
  readonly reword: (message: string) => string;
};

/**
 * Each value of an argument, a literal or a variable of the client, becomes a variable of ours. So the planner meets no
 * string to unescape, no number that it cannot hold and no name that it uses itself; and documents that differ in their
 * literals alone share a plan.
 */
export function innerVariables(schema: GraphQLSchema, operation: OperationDefinitionNode): InnerVariables {
  const clients = new Map(operation.variableDefinitions?.map((node) => [node.variable.name.value, node]));
  const defaults = defaultsOf(schema, clients.values());
  const byText = new Map<string, { name: string; type: string; label: string; value: Value }>();

  function add(type: string, text: string, label: string, value: Value): string {
    const key = `${type} ${text}`;
    const known = byText.get(key) ?? { name: `_${byText.size}`, type, label, value };
    byText.set(key, known);
    return `$${known.name}`;
  }

  return {
    of(node, type, argument) {
      const definition = node.kind === Kind.VARIABLE ? clients.get(node.name.value) : undefined;
      if (!definition) return add(String(type), print(node), `Argument "${argument}"`, literal(node, type));
      const name = definition.variable.name.value;
      return add(declaredType(definition), `$${name}`, `Variable "$${name}"`, (variables) => variables[name]);
    },
    declared() {
      const all = [...byText.values()].map(({ name, type }) => `$${name}: ${type}`);
      return all.length > 0 ? `(${all.join(', ')})` : '';
    },
    values(variables) {
      const values: Record<string, unknown> = {};
      const all = { ...defaults, ...variables };
      for (const { name, value } of byText.values()) {
        const found = value(all);
        if (found !== undefined) values[name] = found;
      }
      return values;
    },
    reword(message) {
      const name = /^Variable "\$(_\d+)"/.exec(message)?.[1];
      const known = [...byText.values()].find((variable) => variable.name === name);
      return name && known ? known.label + message.slice(`Variable "$${name}"`.length) : message;
    },
  };
}

/** A variable with a default may stand where null may not, so without it ours has to say that it is never left out. */
function declaredType({ type, defaultValue }: VariableDefinitionNode): string {
  const isAlwaysGiven = defaultValue && defaultValue.kind !== Kind.NULL && type.kind !== Kind.NON_NULL_TYPE;
  return isAlwaysGiven ? `${print(type)}!` : print(type);
}

function defaultsOf(schema: GraphQLSchema, definitions: Iterable<VariableDefinitionNode>): Variables {
  const defaults: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of definitions) {
    const inputType = typeFromAST(schema, type) as GraphQLInputType | undefined;
    if (defaultValue && inputType) defaults[variable.name.value] = literal(defaultValue, inputType)({});
  }
  return defaults;
}

/** A literal as JSON. Its scalars have been checked where the document was validated. */
function literal(node: ValueNode, type: GraphQLInputType): Value {
  if (isNonNullType(type)) return literal(node, type.ofType);
  if (node.kind === Kind.VARIABLE) return (variables) => variables[node.name.value];
  if (node.kind === Kind.NULL) return () => null;
  if (isListType(type)) return listLiteral(node, type.ofType);
  if (isInputObjectType(type) && node.kind === Kind.OBJECT) {
    const types = type.getFields();
    const fields = node.fields.flatMap(({ name: { value: name }, value }): [string, Value][] => {
      const field = types[name];
      return field ? [[name, literal(value, field.type)]] : [];
    });
    return (variables) =>
      Object.fromEntries(
        fields.flatMap(([name, value]) => {
          const found = value(variables);
          return found === undefined ? [] : [[name, found]];
        }),
      );
  }
  if (isEnumType(type)) return () => ('value' in node ? node.value : null);
  if (isInputObjectType(type)) return () => null;
  return (variables) => type.serialize(type.parseLiteral(node, variables));
}

function listLiteral(node: ValueNode, type: GraphQLInputType): Value {
  const items = (node.kind === Kind.LIST ? node.values : [node]).map((item) => literal(item, type));
  return (variables) => items.map((item) => item(variables) ?? null);
}
