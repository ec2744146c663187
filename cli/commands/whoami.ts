import { organisationsOf } from '../organisations.ts';
import { example, type Root } from '../root.ts';
import { openSession } from '../session.ts';
import { lines } from '../table.ts';

type Viewer = {
  readonly role: string;
  readonly organisationIds: readonly string[];
  readonly scopes: readonly string[];
  readonly actor: string;
};

export const whoami = (root: Root) =>
  root
    .command('whoami')
    .description('Says for whom the key stands: its role, its organisations and what it allows.')
    .addHelpText('after', example('whoami --key-file agency.key'))
    .action(async (_options, command) => {
      const { graph, hasKey, tell } = openSession(command.optsWithGlobals());
      const { viewer } = await graph.ask<{ viewer: Viewer }>('viewer');
      const organisations = await organisationsOf(graph, viewer.organisationIds);
      tell(
        { ...viewer, organisations: organisations.map(({ id, slug, name }) => ({ id, slug, name })) },
        lines({
          role: viewer.role,
          actor: viewer.actor,
          organisations: organisations.map(({ slug, id }) => `${slug} (${id})`).join(', '),
          scopes: viewer.scopes.join(', '),
        }),
      );
      if (!hasKey) console.error('No key was sent. Give one by --key-file or CDW_KEY.');
    });
