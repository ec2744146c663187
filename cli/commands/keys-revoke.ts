import { type ApiKey, keyIdOf } from '../keys.ts';
import { printable } from '../printable.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';

type Revoked = Pick<ApiKey, 'id' | 'prefix' | 'label' | 'revokedAt'>;

export const keysRevoke = (keys: Group) =>
  keys
    .command('revoke')
    .summary('makes a key invalid, at once and for good')
    .description('Makes a key invalid, at once and for good. One that was revoked before stays as it is.')
    .argument('<id-or-prefix>', 'the key: key_…, or its beginning, cdw_ and eight letters')
    .addHelpText('after', example('keys revoke cdw_ab12cd34'))
    .action(async (idOrPrefix, _options, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      const { revokeApiKey: revoked } = await graph.ask<{ revokeApiKey: Revoked }>('keys-revoke', {
        id: await keyIdOf(graph, idOrPrefix),
      });
      tell(revoked, printable(`${revoked.prefix} (${revoked.label}) is revoked since ${revoked.revokedAt}.`));
    });
