import type { Graph } from '../graph.ts';
import type { Fault, Figure } from './figures-of.ts';

const IDENTIFIER_OR_NIS = /^[a-z]{3}_|^\d{5}$/;

/** The figures with each subject that is called by the slug of a space called by its identifier, as the graph takes it. */
export async function named(graph: Graph, figures: readonly Figure[]): Promise<{ figures: Figure[]; faults: Fault[] }> {
  const slugs = new Set(figures.map(({ observation }) => String(observation.subject)));
  const ids = new Map<string, string>();
  for (const slug of slugs) {
    if (IDENTIFIER_OR_NIS.test(slug)) ids.set(slug, slug);
    else {
      const { space } = await graph.ask<{ space: { id: string } | null }>('space', { slug });
      if (space) ids.set(slug, space.id);
    }
  }
  const idOf = ({ observation }: Figure): string | undefined => ids.get(String(observation.subject));
  return {
    figures: figures.map((figure) => ({
      ...figure,
      observation: { ...figure.observation, subject: idOf(figure) ?? '' },
    })),
    faults: figures
      .filter((figure) => !idOf(figure))
      .map(({ line, observation }) => ({
        line,
        column: 'subject',
        message: `"${String(observation.subject).slice(0, 60)}" is the slug of no space: write the identifier, or the REFNIS code, of anything else.`,
      })),
  };
}
