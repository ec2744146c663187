import { nameOf, nameOptions } from '../names.ts';
import type { Organisation } from '../organisations.ts';
import { printable } from '../printable.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';
import { sourceOptions, sourcesOf } from '../sources.ts';
import { enumValue } from '../values.ts';

export const organisationsRegister = (organisations: Group) =>
  organisations
    .command('register')
    .summary('adds an organisation')
    .description('Adds an organisation. Only the agency may, since others come to act for it.')
    .addOption(nameOptions.fr)
    .addOption(nameOptions.nl)
    .addOption(nameOptions.de)
    .addOption(nameOptions.en)
    .addOption(nameOptions.long)
    .requiredOption('--kind <kind>', 'what sort of body it is, as intercommunale or non-profit')
    .option('--slug <slug>', 'its stable readable name; made of the name when left out')
    .option('--description <text>', 'what it is, in French')
    .option('--enterprise-number <number>', 'its Belgian enterprise number')
    .option('--seat <nis>', 'the REFNIS code of the Walloon municipality of its seat')
    .option('--seat-place <place>', 'the place of a seat outside Wallonia, as "1000 Bruxelles"')
    .option('--seat-country <code>', 'the country of --seat-place, as BE or FR')
    .option('--founded <date>', 'when it was founded, as 1991 or 1991-11-12')
    .option('--website <address>', 'its web site')
    .addOption(sourceOptions.known)
    .addOption(sourceOptions.title)
    .addOption(sourceOptions.url)
    .addOption(sourceOptions.publisher)
    .addOption(sourceOptions.published)
    .option('--idempotency-key <key>', 'a name for this change: sent again under it, it takes effect once')
    .addHelpText(
      'after',
      example(
        'organisations register --name "Le Quai" --kind non-profit --source-title "Statuts" --source-published 2026-11',
      ),
    )
    .action(async (options, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      const { kind, slug, description, enterpriseNumber, longName, seat, seatPlace, seatCountry, founded, website } =
        options;
      const input = {
        name: nameOf(options),
        longName,
        kind: enumValue(kind),
        slug,
        description: description && { fr: description },
        enterpriseNumber,
        seatMunicipality: seat,
        seatPlace,
        seatCountry,
        foundedOn: founded,
        website,
        sources: sourcesOf(options),
      };
      const { registerOrganisation: registered } = await graph.ask<{ registerOrganisation: Organisation }>(
        'organisations-register',
        { input },
        options.idempotencyKey,
      );
      tell(registered, printable(`${registered.name} is registered as ${registered.slug} (${registered.id}).`));
    });
