import { refused, wrongUsage } from '../failures.ts';
import { type Fault, figuresOf, OPTIONAL, REQUIRED } from '../figures/figures-of.ts';
import { named } from '../figures/named.ts';
import { submit } from '../figures/submit.ts';
import { tableOf } from '../figures/table-of.ts';
import type { Graph } from '../graph.ts';
import { FAULTS_SHOWN_MAX } from '../limits.ts';
import { organisationOf } from '../organisations.ts';
import { printable } from '../printable.ts';
import { example, type Group } from '../root.ts';
import { bytesOf, openSession } from '../session.ts';
import { sourceOptions, sourcesOf } from '../sources.ts';

export const figuresSubmit = (figures: Group) =>
  figures
    .command('submit')
    .summary('hands in the figures of a file')
    .description(
      `Hands in the figures of a table, as a spreadsheet exports it (CSV), a figure a row. Its first line names the columns:
${REQUIRED.join(', ')}, and as needed ${OPTIONAL.join(', ')}.
The subject is an identifier, a REFNIS code, or the slug of a space; the indicator is a code, as { indicators(first: 100) { nodes { code name } } } lists them; numbers may be written as 1234,50 or 62,5 %, dates as 2016, 2016-03 or 05/03/2016.
A file that was mended, or whose sending broke off, is sent again as it is: what was handed in before is not handed in twice.`,
    )
    .argument('<file>', 'the file')
    .option('--check', 'read the file, look its subjects and indicators up, and send nothing')
    .option('--evaluation <slug>', 'the evaluation that asks for them')
    .option('--given-by <organisation>', 'who gives them, by slug or identifier, where you act for several')
    .addOption(sourceOptions.known)
    .addOption(sourceOptions.title)
    .addOption(sourceOptions.url)
    .addOption(sourceOptions.publisher)
    .addOption(sourceOptions.published)
    .addHelpText(
      'after',
      example(
        'figures submit visites.csv --check',
        'figures submit visites.csv --evaluation enquete-2026 --source-title "Comptages 2026" --source-published 2026-12',
      ),
    )
    .action(async (file, options, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      const read = figuresOf(tableOf(bytesOf(file)));
      if (read.faults.length > 0) throw wrongUsage(`Nothing was handed in.\n${listed(read.faults)}`);
      const { figures, faults: unknown } = await named(graph, read.figures);
      if (unknown.length > 0) throw refused(`Nothing was handed in.\n${listed(unknown)}`);
      const count = read.figures.length;
      if (options.check) return tell({ figures: count }, `Figures that can be read: ${count}. Nothing was handed in.`);
      const { evaluation, givenBy } = options;
      const giving = {
        evaluation: evaluation && (await evaluationOf(graph, evaluation)).id,
        givenBy: givenBy && (await organisationOf(graph, givenBy)).id,
        sources: sourcesOf(options),
      };
      const { given, before, faults } = await submit(graph, figures, giving);
      const done = `Figures handed in: ${given.length} of ${count}${before.length > 0 ? `, and ${before.length} before` : ''}`;
      if (faults.length > 0) throw refused(`${done}. Mend this and send the file again:\n${listed(faults)}`);
      const ids = [...given, ...before].sort((one, other) => one.line - other.line).map(({ id }) => id);
      tell({ figures: given.length, before: before.length, ids }, `${done}; the agency publishes them.`);
    });

async function evaluationOf(graph: Graph, slug: string): Promise<{ id: string }> {
  const { evaluation } = await graph.ask<{ evaluation: { id: string } | null }>('evaluation', { slug });
  if (evaluation) return evaluation;
  throw refused(`There is no evaluation "${slug}".`);
}

function listed(faults: readonly Fault[]): string {
  const lines = faults
    .slice(0, FAULTS_SHOWN_MAX)
    .map(
      ({ line, column, message }) =>
        `  ${[line && `line ${line}`, column].filter(Boolean).join(', ')}: ${printable(message)}`,
    );
  const left = faults.length - lines.length;
  return [...lines, ...(left > 0 ? [`  … and ${left} more.`] : [])].join('\n');
}
