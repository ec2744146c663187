import { Command, Option } from '@commander-js/extra-typings';
import { EXIT_CODE } from './exit-code.ts';
import { address } from './values.ts';

const URL_DEFAULT = 'http://127.0.0.1:4000/graphql';

const { fine, refused, wrongUsage, unreachable } = EXIT_CODE;

/** The program without its commands: what all of them share. */
export const createRoot = () =>
  new Command('cdw')
    .description('Does by hand what an operator or the agency does with the Creative & Digital Wallonia graph.')
    .usage('[options] <command>')
    .addOption(
      new Option('--url <address>', 'where the graph answers')
        .env('CDW_URL')
        .default(URL_DEFAULT)
        .argParser((text) => (text === '' ? URL_DEFAULT : address(text))),
    )
    .addOption(
      new Option(
        '--key <key>',
        'the API key, or token, that says who asks; the history of the shell keeps it, so rather use --key-file',
      ).env('CDW_KEY'),
    )
    .option('--key-file <file>', 'a file that holds the key; it goes before CDW_KEY')
    .option('--json', 'write the result as JSON, for programs')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(--help after a command says what it takes)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Results go to stdout, everything else to stderr. It ends with
  ${fine}  when all is done
  ${refused}  when the graph refuses, or answers with errors, each with its code
  ${wrongUsage}  when the command, an option or a file is not as it must be
  ${unreachable}  when the graph, or for "keys first" its store, cannot be reached

Examples:
  npx cdw status
  npx cdw keys first > agency.key
  npx cdw --key-file agency.key keys make --label "Booking system" --role operator --organisation ideta
  npx cdw ask schema/operations/negundo-and-esco.graphql`,
    );

export type Root = ReturnType<typeof createRoot>;

/** A command that holds others, as "keys". */
export type Group = ReturnType<typeof groupOf>;

export const groupOf = (root: Root, name: string, description: string) =>
  root.command(name).usage('<command> [options]').description(description).helpCommand(false);

export const example = (...commands: string[]): string =>
  ['', 'Example:', ...commands.map((command) => `  npx cdw ${command}`)].join('\n');
