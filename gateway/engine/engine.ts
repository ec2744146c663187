import { QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { PLANS_MAX } from '../limits.ts';
import { Answer } from './answer.ts';
import type { Variables } from './inner-variables.ts';
import type { Cause, Data } from './missing.ts';
import { withWholeUnions } from './partial-unions.ts';
import { type Prepared, prepare } from './prepare.ts';
import { publicSchema, type Scalars } from './public-schema.ts';
import { requirements } from './requirements.ts';
import type { Step, StepRequest, StepResult } from './run.ts';
import { conditionOf } from './selections.ts';
import { compileStep } from './steps.ts';
import { supertypes } from './supertypes.ts';

/** A request that was validated against the engine's schema. */
type EngineRequest = {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Variables | null | undefined;
  /** What executors are handed with each step. */
  readonly context: unknown;
  /** Ends the request: no step starts after it. */
  readonly signal?: AbortSignal | undefined;
};

/** Executes one step of a plan on a subgraph. */
export type ExecuteStep = (
  subgraph: string,
  request: StepRequest & { readonly context: unknown; readonly signal: AbortSignal | undefined },
) => Promise<StepResult>;

export type Engine = {
  readonly schema: GraphQLSchema;
  readonly execute: (request: EngineRequest) => Promise<ExecutionResult>;
};

/** Answers operations on a supergraph: each is prepared once, and what was prepared is kept for as long as it is asked for. */
export function createEngine(supergraph: string, scalars: Scalars, executeStep: ExecuteStep): Engine {
  const schema = publicSchema(supergraph, scalars);
  const whole = withWholeUnions(parse(supergraph));
  const planner = new QueryPlanner(print(whole.supergraph));
  const known = {
    isOf: supertypes(whole.supergraph),
    requiredBy: requirements(whole.supergraph),
    pretended: whole.pretended,
  };
  const prepared = new LRUCache<string, Prepared>({ max: PLANS_MAX });
  const plans = new LRUCache<string, Promise<Step | undefined>>({ max: PLANS_MAX });

  /** Operations that differ in names, literals or fragments alone have one plan. */
  function planOf(operation: string): Promise<Step | undefined> {
    const kept = plans.get(operation);
    if (kept) return kept;
    const plan = planner
      .planAsync(operation, undefined, NO_LABELS, 0)
      .then(({ node }) => node && compileStep(node, known));
    plans.set(operation, plan);
    plan.catch(() => plans.delete(operation));
    return plan;
  }

  function preparedFor(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Prepared {
    const { id, conditions } = aboutDocument(document);
    const values = conditions.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const key = `${id} ${operation.name?.value} ${values}`;
    const found = prepared.get(key) ?? prepare(schema, document, operation, variables);
    prepared.set(key, found);
    return found;
  }

  async function run(plan: string, { values, reword }: Prepared, { variables, context, signal }: EngineRequest) {
    const step = await planOf(plan);
    const data: Data = {};
    const causes: Cause[] = [];
    const ask = async (subgraph: string, request: StepRequest): Promise<StepResult> => {
      if (signal?.aborted) return { errors: [ended(signal)] };
      const result = await executeStep(subgraph, { ...request, context, signal });
      if (signal?.aborted && result.errors) return { errors: [ended(signal)] };
      return { ...result, errors: result.errors?.map((error) => reworded(error, reword)) };
    };
    await step?.({ data, causes, ask, variables: values(variables ?? {}) });
    return { data, causes };
  }

  return {
    schema,
    async execute(request) {
      const { document, operationName, variables } = request;
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new Error('A document came to be executed that has no such operation.');
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
      if (!coerced) return { errors: errors.map(badVariable) };
      const ready = preparedFor(document, operation, coerced);
      const { data, causes } = ready.plan === undefined ? NOTHING : await run(ready.plan, ready, request);
      const about = introspect(schema, ready.introspection, variables ?? {});
      const answer = new Answer(causes, about);
      const shaped = ready.shape(data, answer);
      answer.finish();
      return { ...(answer.errors.length > 0 && { errors: answer.errors }), data: shaped };
    },
  };
}

/** What an operation asks of the schema itself. */
const introspect = (schema: GraphQLSchema, document: DocumentNode | undefined, variableValues: Variables): Data =>
  (document && executeSync({ schema, document, variableValues }).data) ?? {};

const NO_LABELS = new Set<string>();
const NOTHING = { data: {}, causes: [] };

/** What is the same for every request with a document: which one it is, and the variables that its conditions name. */
function aboutDocument(document: DocumentNode): { readonly id: number; readonly conditions: readonly string[] } {
  const found = documents.get(document);
  if (found) return found;
  const conditions = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = conditionOf(node);
      if (value?.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  lastId += 1;
  const made = { id: lastId, conditions: [...conditions] };
  documents.set(document, made);
  return made;
}

const documents = new WeakMap<DocumentNode, { readonly id: number; readonly conditions: readonly string[] }>();
let lastId = 0;

const badVariable = ({ message, nodes, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { ...extensions, code: 'BAD_USER_INPUT', http: { status: 400, spec: true } },
  });

const ended = ({ reason }: AbortSignal): GraphQLError =>
  reason instanceof GraphQLError
    ? reason
    : new GraphQLError('The request ended before this was answered.', { extensions: { code: 'REQUEST_ENDED' } });

const reworded = (error: GraphQLError, reword: (message: string) => string): GraphQLError => {
  const message = reword(error.message);
  return message === error.message
    ? error
    : new GraphQLError(message, { path: error.path, extensions: error.extensions });
};
