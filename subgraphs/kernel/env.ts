import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartError } from './errors.ts';
import { VIEWER_SECRET_CHARACTERS_MIN } from './viewer-token.ts';

/** The folder of the embedded store, at the root of the project. */
const EMBEDDED_STORE = fileURLToPath(new URL('../../.data', import.meta.url));

export type Env = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** What the gateway signs the viewer with; without it the public alone is served. */
  readonly viewerSecret: string | undefined;
  /** The address of the gateway; without it nothing can be written that refers to another subgraph. */
  readonly gatewayUrl: string | undefined;
};

const shape = (portDefault: number) =>
  z.object({
    PORT: z.coerce.number('expected a port number').int().min(0).max(65_535).default(portDefault),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_URL: z.string().optional(),
    OWN_DATABASE_URL: z.string().optional(),
    VIEWER_SECRET: z
      .string()
      .min(
        VIEWER_SECRET_CHARACTERS_MIN,
        `expected at least ${VIEWER_SECRET_CHARACTERS_MIN} characters, the same as at the gateway`,
      )
      .optional(),
    GATEWAY_URL: z
      .url({ protocol: /^https?$/, error: 'expected an address such as http://127.0.0.1:4000/graphql' })
      .optional(),
  });

/** The configuration of one subgraph's process, with all its faults at once; an empty variable counts as unset. */
export function readEnv(name: string, portDefault: number, variables: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const own = given[`${name.toUpperCase()}_DATABASE_URL`];
  const read = shape(portDefault).safeParse({ ...given, OWN_DATABASE_URL: own });
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new StartError(`The configuration of ${name} has faults:\n${faults.join('\n')}`);
  }
  const { PORT, HOST, DATABASE_URL, OWN_DATABASE_URL, VIEWER_SECRET, GATEWAY_URL } = read.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: OWN_DATABASE_URL ?? DATABASE_URL ?? EMBEDDED_STORE,
    viewerSecret: VIEWER_SECRET,
    gatewayUrl: GATEWAY_URL,
  };
}

/** Sets the clocks of this process to a time zone, for what computes on them. */
export function setProcessTimeZone(zone: string): void {
  process.env.TZ = zone;
}
