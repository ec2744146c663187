import { organisationKey, unknown } from '../organisations.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';
import { lines } from '../table.ts';

type Shown = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly description: string | null;
  readonly enterpriseNumber: string | null;
  readonly website: string | null;
  readonly foundedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly version: number;
  readonly operatedSpaces: { readonly totalCount: number; readonly nodes: readonly { readonly slug: string }[] };
};

export const organisationsShow = (organisations: Group) =>
  organisations
    .command('show')
    .summary('shows an organisation')
    .description('Shows an organisation, and the spaces that it runs today. Needs no key.')
    .argument('<slug-or-id>', 'the organisation, as ideta or org_…')
    .addHelpText('after', example('organisations show ideta'))
    .action(async (slugOrId, _options, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      const { organisation } = await graph.ask<{ organisation: Shown | null }>(
        'organisations-show',
        organisationKey(slugOrId),
      );
      const shown = organisation ?? unknown(slugOrId);
      tell(shown, linesOf(shown));
    });

const linesOf = ({
  operatedSpaces,
  foundedOn,
  dissolvedOn,
  version,
  enterpriseNumber,
  ...organisation
}: Shown): string =>
  lines({
    name: organisation.name,
    id: organisation.id,
    slug: organisation.slug,
    kind: organisation.kind,
    'what it is': organisation.description,
    'enterprise number': enterpriseNumber,
    website: organisation.website,
    founded: foundedOn,
    dissolved: dissolvedOn,
    version: String(version),
    [`runs ${operatedSpaces.totalCount} spaces`]: operatedSpaces.nodes.map(({ slug }) => slug).join(', '),
  });
