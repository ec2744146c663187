import { searchable } from '../searchable.ts';

type Text = { fr: string; nl?: string | undefined; de?: string | undefined; en?: string | undefined };

/** Texts, in all their languages, as one text to search. */
export const searchableOf = (...texts: readonly (Text | string | undefined)[]): string =>
  searchable(
    texts
      .flatMap((text) => (typeof text === 'object' ? [text.fr, text.nl, text.de, text.en] : [text]))
      .filter((text) => text !== undefined)
      .join(' '),
  );
