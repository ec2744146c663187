import { allPages } from '../all-pages.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';
import { table } from '../table.ts';
import { enumValue } from '../values.ts';

type Listed = { readonly id: string; readonly slug: string; readonly kind: string; readonly name: string };

export const organisationsList = (organisations: Group) =>
  organisations
    .command('list')
    .summary('lists organisations, by name')
    .description('Lists organisations, by name. Needs no key.')
    .option('--kind <kind...>', 'of one of these kinds, as intercommunale or higher-education')
    .option('--text <words>', 'with these words in their names or their description')
    .addHelpText('after', example('organisations list --kind intercommunale', 'organisations list --text agence'))
    .action(async ({ kind, text }, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      const all = await allPages<Listed>(graph, 'organisations-list', 'organisations', {
        kind: kind?.map(enumValue),
        text,
      });
      const rows = all.map(({ slug, id, kind, name }) => [slug, id, kind, name]);
      tell(all, table(['SLUG', 'ID', 'KIND', 'NAME'], rows));
    });
