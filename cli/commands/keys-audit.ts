import { everyPage } from '../all-pages.ts';
import { keyIdOf } from '../keys.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';
import { table } from '../table.ts';

/** A change of a key, and who made it. */
type Entry = {
  readonly change: {
    readonly at: string;
    readonly kind: string;
    readonly fields: readonly string[];
    readonly after: Readonly<Record<string, unknown>>;
  };
  readonly actor: string;
};
type Part = {
  readonly keyAudit: { readonly changes: Entry[]; readonly hasNextPage: boolean; readonly endCursor: string };
};

export const keysAudit = (keys: Group) =>
  keys
    .command('audit')
    .summary('tells who made, rotated and revoked which key')
    .description(
      'Tells who made, rotated and revoked which key, the oldest change first: of all keys for the agency, else of those that speak for your organisations.\nWhat the key was before and after stands in --json.',
    )
    .option('--of <id-or-prefix>', 'of one key only: key_…, or its beginning, cdw_ and eight letters')
    .addHelpText('after', example('keys audit', 'keys audit --of cdw_ab12cd34 --json'))
    .action(async ({ of }, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      const key = of && (await keyIdOf(graph, of));
      const entries = await everyPage<Part, Entry>(graph, 'keys-audit', { key }, ({ keyAudit }) => ({
        nodes: keyAudit.changes,
        pageInfo: keyAudit,
      }));
      tell(entries, table(['AT', 'KEY', 'CHANGE', 'BY', 'LABEL'], entries.map(row)));
    });

const row = ({ change: { at, kind, after }, actor }: Entry): string[] => [
  at.slice(0, 19),
  String(after.prefix),
  kind,
  actor,
  String(after.label),
];
