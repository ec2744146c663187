import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { costOn } from './cost/cost.ts';
import { weights } from './cost/weights.ts';
import { bounded } from './errors.ts';
import { type Literals, readLiterals } from './inputs/literals.ts';
import { faultsOfVariables } from './inputs/variables.ts';
import { COST_MAX, PAGE_WEIGHT } from './limits.ts';

/** Refuses what is given or asked for in excess before it runs, and keeps the errors of an answer few and short. */
export function refuseExcess(): Plugin {
  const onSchema = perSchema();

  return {
    onValidate({ params, setResult }) {
      const { faults } = onSchema(params.schema).literalsOf(params.documentAST);
      if (faults.length > 0) setResult([...faults]);
    },

    onExecute({ args, setResultAndStopExecution }) {
      const { literalsOf, costOf } = onSchema(args.schema);
      const { schema, document, operationName, variableValues } = args;
      const operation = getOperationAST(document, operationName);
      if (!operation) return;
      const values = variableValues ?? {};
      const faults = faultsOfVariables(schema, operation, literalsOf(document), values);
      if (faults.length > 0) return setResultAndStopExecution({ errors: faults });
      // What a subgraph asks for is a part of what was weighed when its client asked.
      if ((args.contextValue as { isInner?: boolean }).isInner) return;
      const { total, dearest } = costOf(document, operationName ?? undefined, values);
      if (total > COST_MAX) setResultAndStopExecution({ errors: [tooDear(total, dearest)] });
    },

    onResultProcess({ result }) {
      if ('errors' in result && result.errors) Object.assign(result, { errors: bounded(result.errors) });
    },
  };
}

/** What is worked out once for each schema that is served, and of it once for each document. */
function perSchema() {
  const known = new WeakMap<GraphQLSchema, ReturnType<typeof onSchema>>();
  return (schema: GraphQLSchema) => {
    const found = known.get(schema) ?? onSchema(schema);
    known.set(schema, found);
    return found;
  };
}

function onSchema(schema: GraphQLSchema) {
  const literals = new WeakMap<DocumentNode, Literals>();
  return {
    costOf: costOn(schema, weights),
    literalsOf(document: DocumentNode): Literals {
      const found = literals.get(document) ?? readLiterals(schema, document);
      literals.set(document, found);
      return found;
    },
  };
}

const digits = new Intl.NumberFormat('en');

const tooDear = (cost: number, dearest: string): GraphQLError =>
  new GraphQLError(
    `The operation may cost ${digits.format(cost)}; the limit is ${digits.format(COST_MAX)}. Each object counts 1, as often as the pages and lists around it can hold it (20 where \`first\` is left out), each page ${PAGE_WEIGHT} more, and what is dear to work out more still; most of it is in "${dearest}". Ask for smaller pages (\`first\`), fewer lists within lists, or in several requests.`,
    { extensions: { code: 'COST_LIMIT_EXCEEDED', cost, limit: COST_MAX, http: { status: 400, spec: true } } },
  );
