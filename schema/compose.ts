import { readFile, writeFile } from 'node:fs/promises';
import { printSubgraphSchema } from '@apollo/subgraph';
import { reportJsonSchema } from '@cdw/evaluations/report/json.ts';
import { schema as evaluations } from '@cdw/evaluations/schema.ts';
import { schema as access } from '@cdw/gateway/access/schema.ts';
import { schema as hubs } from '@cdw/hubs/schema.ts';
import { schema as partnerships } from '@cdw/partnerships/schema.ts';
import { schema as programmes } from '@cdw/programmes/schema.ts';
import { schema as spaces } from '@cdw/spaces/schema.ts';
import {
  assertCompositionSuccess,
  composeServices,
  transformSupergraphToPublicSchema,
} from '@theguild/federation-composition';
import {
  buildASTSchema,
  lexicographicSortSchema,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';

const subgraphs = { spaces, hubs, partnerships, programmes, evaluations, access };

/** Where each subgraph listens when all run as services on one machine; a gateway is told otherwise by `SPACES_URL` … */
const ADDRESSES: Record<keyof typeof subgraphs, string> = {
  spaces: 'http://127.0.0.1:4001/graphql',
  hubs: 'http://127.0.0.1:4002/graphql',
  partnerships: 'http://127.0.0.1:4003/graphql',
  programmes: 'http://127.0.0.1:4004/graphql',
  evaluations: 'http://127.0.0.1:4005/graphql',
  access: 'http://127.0.0.1:4006/graphql',
};

/** The schema files as the code has them: each subgraph's own, the supergraph, what the public sees, and what a report holds. */
export function compose(): Record<string, string> {
  const printed = Object.entries(subgraphs).map(([name, schema]) => ({
    name,
    url: ADDRESSES[name as keyof typeof subgraphs],
    sdl: sorted(printSubgraphSchema(lexicographicSortSchema(schema))),
  }));
  const result = composeServices(printed.map(({ sdl, ...service }) => ({ ...service, typeDefs: parse(sdl) })));
  assertCompositionSuccess(result);
  return {
    ...Object.fromEntries(printed.map(({ name, sdl }) => [`${name}.graphql`, `${sdl}\n`])),
    'supergraph.graphql': result.supergraphSdl,
    'public.graphql': `${printSchema(lexicographicSortSchema(buildASTSchema(transformSupergraphToPublicSchema(parse(result.supergraphSdl)))))}\n`,
    'evaluation-report.schema.json': reportJsonSchema(),
  };
}

/** The printer of subgraphs puts root fields into the order in which modules were loaded, which is another one in each program. */
const sorted = (sdl: string): string =>
  print(
    visit(parse(sdl), {
      ObjectTypeDefinition: byName,
      ObjectTypeExtension: byName,
    }),
  );

function byName<Node extends ObjectTypeDefinitionNode | ObjectTypeExtensionNode>(node: Node): Node {
  const fields = node.fields?.toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1)) ?? [];
  return { ...node, fields };
}

/** Brings the schema files up to date, or with `--check` only says which are not. */
if (import.meta.main) {
  const isCheck = process.argv.includes('--check');
  for (const [name, sdl] of Object.entries(compose())) {
    const file = new URL(name, import.meta.url);
    const before = await readFile(file, 'utf8').catch(() => '');
    if (before === sdl) continue;
    if (!isCheck) await writeFile(file, sdl);
    else process.exitCode = 1;
    console.log(isCheck ? `schema/${name} is not what the code says: run npm run schema` : `written schema/${name}`);
  }
}
