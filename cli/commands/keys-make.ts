import { Option } from '@commander-js/extra-typings';
import { type Made, toldOf } from '../keys.ts';
import { organisationsOf } from '../organisations.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';
import { moment } from '../values.ts';

export const keysMake = (keys: Group) =>
  keys
    .command('make')
    .summary('makes a key')
    .description(
      'Makes a key: the agency for anybody, an operator for its own organisations, with scopes that it has itself.\nThe key stands alone on stdout, once; what it may do stands on stderr.',
    )
    .requiredOption('--label <text>', 'what the key is for; no name of a person')
    .addOption(
      new Option('--role <role>', 'for whom it speaks')
        .choices(['partner', 'operator', 'agency'] as const)
        .makeOptionMandatory(),
    )
    .option('--organisation <slug-or-id...>', 'the organisations of an operator, or of a partner')
    .option('--scope <scope...>', 'what it allows, as spaces:write; what its role usually has when left out')
    .option('--expires <date>', 'until when it is valid, two years at most; a year when left out', moment)
    .addHelpText(
      'after',
      example(
        'keys make --label "Booking system" --role operator --organisation ideta --scope spaces:write',
        'keys make --label "Displays in Tournai" --role partner --expires 2027-06-30 > displays.key',
      ),
    )
    .action(async ({ label, role, organisation = [], scope, expires }, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      const organisations = await organisationsOf(graph, organisation);
      const input = {
        label,
        role: role.toUpperCase(),
        organisationIds: organisations.map(({ id }) => id),
        scopes: scope,
        expiresAt: expires,
      };
      const { createApiKey: made } = await graph.ask<{ createApiKey: Made }>('keys-make', { input });
      tell(made, made.key);
      console.error(toldOf(made));
    });
