import { wrongUsage } from '../failures.ts';
import { nameOf, nameOptions } from '../names.ts';
import { type Organisation, organisationOf } from '../organisations.ts';
import { printable } from '../printable.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';
import { sourceOptions, sourcesOf } from '../sources.ts';
import { wholeNumber } from '../values.ts';

export const organisationsRename = (organisations: Group) =>
  organisations
    .command('rename')
    .summary('gives an organisation another name from a date on')
    .description(
      'Gives an organisation another name from a date on; before, it keeps the one that it had. It may do so itself.',
    )
    .argument('<slug-or-id>', 'the organisation, as ideta or org_…')
    .addOption(nameOptions.fr)
    .addOption(nameOptions.nl)
    .addOption(nameOptions.de)
    .addOption(nameOptions.en)
    .addOption(nameOptions.long)
    .requiredOption('--from <date>', 'when the new name is borne, as 2027 or 2027-01-01')
    .option(
      '--version <number>',
      'the version that the change starts from; the present one when left out, without --idempotency-key',
      wholeNumber,
    )
    .addOption(sourceOptions.known)
    .addOption(sourceOptions.title)
    .addOption(sourceOptions.url)
    .addOption(sourceOptions.publisher)
    .addOption(sourceOptions.published)
    .option('--idempotency-key <key>', 'a name for this change: sent again under it, it takes effect once')
    .addHelpText(
      'after',
      example('organisations rename ideta --name "IDETA Wapi" --from 2027-01-01 --source-title "Rapport annuel 2026"'),
    )
    .action(async (slugOrId, options, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      // Looked up again, the present version would make another change of what is sent a second time.
      if (options.idempotencyKey && options.version === undefined) {
        throw wrongUsage('A change under an --idempotency-key names its --version. See: npx cdw organisations show');
      }
      const { id, version: present } = await organisationOf(graph, slugOrId);
      const { longName, from, version = present } = options;
      const input = { organisation: id, version, name: nameOf(options), longName, from, sources: sourcesOf(options) };
      const { renameOrganisation: renamed } = await graph.ask<{ renameOrganisation: Organisation }>(
        'organisations-rename',
        { input },
        options.idempotencyKey,
      );
      tell(
        renamed,
        printable(`${renamed.slug} (${renamed.id}) is named ${options.name} from ${from}; version ${renamed.version}.`),
      );
    });
