import { readFile } from 'node:fs/promises';
import { StartError } from '@cdw/kernel/errors.ts';
import {
  type DirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  GraphQLError,
  Kind,
  parse,
} from 'graphql';

/** The composed graph, and where it says that its subgraphs are. */
export type Supergraph = {
  readonly sdl: string;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
};

export async function readSupergraph(path: string): Promise<Supergraph> {
  const sdl = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(
      `The supergraph ${path} cannot be read (${error.code}). Compose it with "npm run schema", or name another with --supergraph FILE.`,
    );
  });
  return { sdl, subgraphs: subgraphsOf(path, parseSdl(path, sdl)) };
}

function parseSdl(path: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { line } = error.locations?.[0] ?? { line: 1 };
    throw new StartError(`The supergraph ${path} is not valid GraphQL, line ${line}: ${error.message}`);
  }
}

function subgraphsOf(path: string, document: DocumentNode): Supergraph['subgraphs'] {
  const graphs = document.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION || !graphs.values?.length) {
    throw new StartError(
      `The file ${path} is not a Federation 2 supergraph: it has no enum join__Graph. Expected the output of a composition, not a subgraph's schema.`,
    );
  }
  return graphs.values.map(subgraphOf);
}

function subgraphOf({ name, directives = [] }: EnumValueDefinitionNode): { name: string; url: string } {
  const graph = directives.find((directive) => directive.name.value === 'join__graph');
  return { name: argument(graph, 'name') || name.value, url: argument(graph, 'url') };
}

function argument(directive: DirectiveNode | undefined, name: string): string {
  const value = directive?.arguments?.find((node) => node.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
