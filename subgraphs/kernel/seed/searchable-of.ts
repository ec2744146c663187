import { searchable } from '../searchable.ts';

type Given = string | null | undefined;
type Text = { fr: string; nl?: Given; de?: Given; en?: Given };

/** Texts, in all their languages, as one text to search. */
export const searchableOf = (...texts: readonly (Text | Given)[]): string =>
  searchable(
    texts
      .flatMap((text) => (typeof text === 'object' && text ? [text.fr, text.nl, text.de, text.en] : [text]))
      .filter((text) => typeof text === 'string')
      .join(' '),
  );
