import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXPECTED_DATABASE, isDatabaseUrl, withoutCredentials } from '@cdw/kernel/database/address.ts';
import { StartError } from '@cdw/kernel/errors.ts';
import { z } from 'zod';
import { expectedOfIdentity, type IdentitySettings, readIdentity } from './env-identity.ts';
import { type SubgraphName, subgraphNames } from './subgraphs.ts';

/** How this process was told to run. */
export type Settings = {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly supergraph: string;
  /** Whether the supergraph is ours. Any other one says itself where its subgraphs are. */
  readonly isOurs: boolean;
  /** The database of each subgraph that runs in this process: a PostgreSQL address, or a folder. */
  readonly databaseUrls: Readonly<Partial<Record<SubgraphName, string>>>;
  /** The address of each subgraph that runs elsewhere. */
  readonly urls: Readonly<Partial<Record<SubgraphName, string>>>;
  /** The database of the keys; none for another graph than ours, whose subgraphs see themselves to who is asking. */
  readonly accessDatabaseUrl: string | undefined;
} & IdentitySettings;

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const OUR_SUPERGRAPH = fromRoot('schema/supergraph.graphql');

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);
const databaseUrl = z
  .string()
  .refine(isDatabaseUrl)
  .transform((value) => (value.includes('://') ? value : resolve(value)));
const httpUrl = z.url({ protocol: /^https?$/ });

type Variables = Readonly<Record<string, string | undefined>>;
export type Read = <T>(
  name: string,
  schema: z.ZodType<T, string>,
  expected: string,
  options?: { isSecret: boolean },
) => T | undefined;

const expected = {
  port: 'a number from 0 to 65535 (0 takes any free port)',
  host: 'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
  database: EXPECTED_DATABASE,
  url: 'the http:// or https:// address of that subgraph, such as http://127.0.0.1:4001/graphql',
};

/** Reads variables and command line. All that is wrong with them is said at once. */
export function readSettings(variables: Variables = process.env, args = process.argv.slice(2)): Settings {
  const faults: string[] = [];
  const read: Read = (name, schema, wanted, { isSecret } = { isSecret: false }) => {
    // An empty variable is how a shell or a compose file leaves one out.
    const value = variables[name] || undefined;
    if (value === undefined) return undefined;
    const { success, data } = schema.safeParse(value);
    if (!success)
      faults.push(
        `${name} is ${isSecret ? 'not as it must be' : `"${withoutCredentials(value)}"`}; expected ${wanted}.`,
      );
    return data;
  };
  const { help, supergraph } = readArguments(args, faults);
  const isOurs = supergraph === OUR_SUPERGRAPH;
  const settings = {
    help,
    supergraph,
    isOurs,
    port: read('PORT', port, expected.port) ?? 4000,
    host: read('HOST', z.string(), expected.host) ?? '127.0.0.1',
    ...(isOurs ? readOurs(read, faults) : NOTHING_OF_OURS),
  };
  if (faults.length > 0) throw new StartError(['The gateway cannot start:', ...faults].join('\n  '));
  return settings;
}

type OfOurs = Omit<Settings, 'help' | 'port' | 'host' | 'supergraph' | 'isOurs'>;

const NOTHING_OF_OURS: OfOurs = {
  databaseUrls: {},
  urls: {},
  accessDatabaseUrl: undefined,
  issuer: undefined,
  viewerSecret: undefined,
};

function readOurs(read: Read, faults: string[]): OfOurs {
  const everywhere = read('DATABASE_URL', databaseUrl, expected.database) ?? fromRoot('.data');
  const databaseUrls: Partial<Record<SubgraphName, string>> = {};
  const urls: Partial<Record<SubgraphName, string>> = {};
  for (const name of subgraphNames) {
    const variable = name.toUpperCase();
    const url = read(`${variable}_URL`, httpUrl, expected.url);
    const own = read(`${variable}_DATABASE_URL`, databaseUrl, expected.database);
    if (url) urls[name] = url;
    else databaseUrls[name] = own ?? everywhere;
  }
  const accessDatabaseUrl = read('GATEWAY_DATABASE_URL', databaseUrl, expected.database) ?? everywhere;
  const apart = Object.keys(urls).map((name) => `${name.toUpperCase()}_URL`);
  return { databaseUrls, urls, accessDatabaseUrl, ...readIdentity(read, apart, faults) };
}

function readArguments(args: readonly string[], faults: string[]): { help: boolean; supergraph: string } {
  try {
    const options = { supergraph: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return { help: values.help ?? false, supergraph: resolve(values.supergraph || OUR_SUPERGRAPH) };
  } catch (error) {
    faults.push(`${error instanceof Error ? error.message : error}. The option --help names those that exist.`);
    return { help: false, supergraph: OUR_SUPERGRAPH };
  }
}

export const usage = `Starts the gateway of the Creative & Digital Wallonia graph, and in the same process the subgraphs that run nowhere else.

  npm start -- [--supergraph FILE] [--help]

  --supergraph FILE   serves any other Federation 2 supergraph, its subgraphs at the addresses that it names;
                      the file is read again when it changes

Variables, each with its default; an empty one counts as not set:
  PORT=4000           ${expected.port}
  HOST=127.0.0.1      ${expected.host}
  DATABASE_URL=.data  ${expected.database}
  SPACES_DATABASE_URL, HUBS_DATABASE_URL, …   the same, for one subgraph alone
  GATEWAY_DATABASE_URL                        the same, for the API keys alone
  SPACES_URL, HUBS_URL, …                     ${expected.url}: it is then not opened here
  VIEWER_SECRET                               ${expectedOfIdentity.secret};
                                              needed as soon as a subgraph runs elsewhere
  OIDC_ISSUER, OIDC_AUDIENCE                  ${expectedOfIdentity.issuer}, and the audience of the tokens that are meant for this graph
  OIDC_ROLE_CLAIM=roles, OIDC_ORGANISATION_CLAIM=organisations
                                              the claims that hold agency, operator or partner, and org_…

The subgraphs are: ${subgraphNames.join(', ')}.`;
