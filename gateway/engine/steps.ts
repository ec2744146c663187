import type { FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import { OperationTypeNode, parse } from 'graphql';
import { compileEntities } from './entities.ts';
import { merge } from './merge.ts';
import { isData } from './missing.ts';
import { withoutTypes } from './partial-unions.ts';
import { rewrites } from './rewrites.ts';
import { type Asking, type Known, putErrors, type Step } from './run.ts';
import { markMissing, selectedBy } from './selected.ts';

/** A node of the plan, as what it does. All that can be worked out before a request is worked out here. */
export function compileStep(node: PlanNode, known: Known): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((inner) => compileStep(inner, known));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((inner) => compileStep(inner, known));
      return async (run) => void (await Promise.all(steps.map((step) => step(run))));
    }
    case 'Fetch':
      return compileRoot(node, known);
    case 'Flatten': {
      const { path, node: fetch } = node;
      if (fetch.kind !== 'Fetch') throw new Error(`The planner flattens a ${fetch.kind}, which it never did.`);
      const { requires = [], inputRewrites = [], outputRewrites = [] } = fetch;
      const names = { alias: '_entities', representationsVariableName: 'representations' };
      const call = { ...names, paths: [path], requires, inputRewrites, outputRewrites };
      return compileEntities(compileRequest(fetch, known), [call], known);
    }
    case 'BatchFetch':
      return compileEntities(compileRequest(node, known), node.entityBatch.aliases, known);
    default:
      throw new Error(`The planner made a ${node.kind}, which no operation without conditions needs.`);
  }
}

function compileRequest(
  { serviceName, operation, operationKind, variableUsages = [] }: Omit<FetchNode, 'kind'>,
  { pretended }: Known,
): Asking {
  const document = withoutTypes(parse(operation, { noLocation: true }), pretended.get(serviceName));
  const operationType = operationKind === 'mutation' ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
  return {
    subgraph: serviceName,
    selected: selectedBy(document),
    ask(run, representations) {
      const variables: Record<string, unknown> = { ...representations };
      for (const name of variableUsages) if (name in run.variables) variables[name] = run.variables[name];
      return run.ask(serviceName, { document, operationType, variables });
    },
  };
}

function compileRoot(node: FetchNode, known: Known): Step {
  const { ask, selected } = compileRequest(node, known);
  const rewrite = rewrites(node.outputRewrites, known.isOf);
  return async (run) => {
    const { data, errors = [] } = await ask(run, {});
    const found = isData(data) ? data : {};
    const { first } = putErrors(run, errors, isData(data), (path) => ({
      data: path.length > 0 ? found : undefined,
      path,
    }));
    if (first && !isData(data)) markMissing(selected, found, first, known.isOf);
    rewrite(found);
    merge(run.data, found);
  };
}
