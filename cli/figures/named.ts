import type { Graph } from '../graph.ts';
import type { Fault, Figure } from './figures-of.ts';

const IDENTIFIER_OR_NIS = /^[a-z]{3}_|^\d{5}$/;
const INDICATOR_IDENTIFIER = /^ind_/;
const NO_SUBJECT = 'is the slug of no space: write the identifier, or the REFNIS code, of anything else.';
const NO_INDICATOR =
  'is the code of no indicator. `{ indicators(first: 100) { nodes { code name } } }` lists those that there are.';

type Named = { readonly id: string } | null;

/**
 * The figures with each subject that is called by the slug of a space called by its identifier, as the graph takes it; and
 * which names of subjects and indicators name nothing.
 */
export async function named(graph: Graph, figures: readonly Figure[]): Promise<{ figures: Figure[]; faults: Fault[] }> {
  const subjects = await idsOf(figures, 'subject', IDENTIFIER_OR_NIS, async (slug) => {
    const { space } = await graph.ask<{ space: Named }>('space', { slug });
    return space;
  });
  const indicators = await idsOf(figures, 'indicator', INDICATOR_IDENTIFIER, async (code) => {
    const { indicator } = await graph.ask<{ indicator: Named }>('indicator', { code });
    return indicator;
  });
  return {
    figures: figures.map((figure) => ({
      ...figure,
      observation: { ...figure.observation, subject: subjects.get(nameIn(figure, 'subject')) ?? '' },
    })),
    faults: figures.flatMap((figure) => [
      ...unknown(figure, 'subject', subjects, NO_SUBJECT),
      ...unknown(figure, 'indicator', indicators, NO_INDICATOR),
    ]),
  };
}

type Column = 'subject' | 'indicator';

const nameIn = ({ observation }: Figure, column: Column): string => String(observation[column]);

/** The identifiers of what a column names; what is called by an identifier already is left to the graph. */
async function idsOf(
  figures: readonly Figure[],
  column: Column,
  identifier: RegExp,
  find: (name: string) => Promise<Named>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const name of new Set(figures.map((figure) => nameIn(figure, column)))) {
    const id = identifier.test(name) ? name : (await find(name))?.id;
    if (id) ids.set(name, id);
  }
  return ids;
}

function unknown(figure: Figure, column: Column, ids: ReadonlyMap<string, string>, message: string): Fault[] {
  const name = nameIn(figure, column);
  return ids.has(name) ? [] : [{ line: figure.line, column, message: `"${name.slice(0, 60)}" ${message}` }];
}
