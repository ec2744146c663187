import { type ApiKey, allKeys } from '../keys.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';
import { table } from '../table.ts';

export const keysList = (keys: Group) =>
  keys
    .command('list')
    .summary('lists the keys that concern you')
    .description(
      'Lists keys, the newest first, also those that are no longer valid: all for the agency, else those of your organisations.\nWhat each allows, and who made it, stands in --json.',
    )
    .addHelpText('after', example('keys list', "keys list --json | jq '.[] | select(.lastUsedAt == null)'"))
    .action(async (_options, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      const all = await allKeys(graph);
      tell(
        all,
        table(['PREFIX', 'ID', 'STATE', 'ROLE', 'ORGANISATIONS', 'EXPIRES', 'LAST USED', 'LABEL'], all.map(row)),
      );
    });

const row = (key: ApiKey): (string | null)[] => [
  key.prefix,
  key.id,
  stateOf(key),
  key.role,
  key.organisationIds.join(' '),
  dayOf(key.expiresAt),
  dayOf(key.lastUsedAt),
  key.label,
];

function stateOf({ isValid, revokedAt }: ApiKey): string {
  if (isValid) return 'valid';
  return revokedAt ? 'revoked' : 'expired';
}

const dayOf = (moment: string | null): string | null => moment?.slice(0, 10) ?? null;
