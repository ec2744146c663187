import { refused, wrongUsage } from '../failures.ts';
import { readableErrors } from '../readable-errors.ts';
import { example, type Root } from '../root.ts';
import { contentOf, openSession } from '../session.ts';

export const ask = (root: Root) =>
  root
    .command('ask')
    .description('Runs an operation from a file, and writes the whole answer as JSON; its errors stand on stderr, too.')
    .argument('<file>', 'the operation, in GraphQL; - for what comes on stdin')
    .option('--variables <file-or-json>', 'its variables: a file, or the JSON itself, which begins with {')
    .option('--operation <name>', 'which operation, where the file holds several')
    .option('--idempotency-key <key>', 'a name for this change: sent again under it, it takes effect once')
    .addHelpText(
      'after',
      example(
        'ask schema/operations/negundo-and-esco.graphql',
        `ask rename.graphql --variables '{ "space": "spc_…" }' --idempotency-key rename-2026`,
      ),
    )
    .action(async (file, { variables, operation, idempotencyKey }, command) => {
      const { graph } = openSession(command.optsWithGlobals());
      const question = {
        query: contentOf(file),
        variables: variables === undefined ? undefined : variablesOf(variables),
        operationName: operation,
      };
      const answer = await graph.answer(question, idempotencyKey);
      console.log(JSON.stringify(answer, null, 2));
      if (answer.errors) throw refused(readableErrors(answer.errors));
    });

function variablesOf(fileOrJson: string): Record<string, unknown> {
  const isJson = fileOrJson.trimStart().startsWith('{');
  const from = isJson ? '--variables' : fileOrJson;
  try {
    const variables: unknown = JSON.parse(isJson ? fileOrJson : contentOf(fileOrJson));
    if (typeof variables === 'object' && variables && !Array.isArray(variables)) return { ...variables };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw wrongUsage(`${from} holds no JSON: ${cause.message}.`);
  }
  throw wrongUsage(`${from} holds no JSON object. Expected the variables by their names, as { "slug": "esco" }.`);
}
