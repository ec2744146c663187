import { StartError } from '@cdw/kernel/errors.ts';
import { unreachable, wrongUsage } from '../failures.ts';
import { toldOf } from '../keys.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';

export const keysFirst = (keys: Group) =>
  keys
    .command('first')
    .summary('makes a key of the agency on the tables, when none is left')
    .description(
      [
        'Makes a key of the agency on the tables themselves: the first one, or one to get in again when all are lost.',
        'It asks no graph and needs no key, but the database: that of GATEWAY_DATABASE_URL, else DATABASE_URL, else the',
        'embedded one in .data, which one process alone can open, so stop the graph first. On a server it may go on.',
        'The key stands alone on stdout, once. "keys list" shows it as made by "command line".',
      ].join('\n'),
    )
    .addHelpText('after', example('keys first > agency.key'))
    .action(async (_options, command) => {
      const { tell } = openSession(command.optsWithGlobals());
      const made = await madeOn(await databaseOfKeys());
      const { id, prefix, role, organisationIds, scopes, expiresAt, createdBy } = made.apiKey;
      const told = {
        id,
        prefix,
        role,
        organisationIds,
        scopes,
        expiresAt: expiresAt?.toISOString() ?? null,
        createdBy,
      };
      tell({ key: made.key, apiKey: told }, made.key);
      console.error(toldOf({ key: made.key, apiKey: told }));
    });

/** The gateway's own tables, by the variables that the gateway itself reads. They are loaded only here, since that takes a while. */
async function databaseOfKeys(): Promise<string> {
  const { readSettings } = await import('@cdw/gateway/env.ts');
  try {
    return readSettings(undefined, []).accessDatabaseUrl ?? '';
  } catch (cause) {
    throw cause instanceof StartError ? wrongUsage(cause.message) : cause;
  }
}

async function madeOn(databaseUrl: string) {
  const { makeAgencyKey } = await import('@cdw/gateway/access/agency-key.ts');
  try {
    return await makeAgencyKey(databaseUrl);
  } catch (cause) {
    throw cause instanceof StartError ? unreachable(cause.message) : cause;
  }
}
