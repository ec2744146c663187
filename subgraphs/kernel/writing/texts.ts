import { localizedColumns } from '../language.ts';
import { NAME_CHARACTERS_MAX } from '../limits.ts';
import type { Faults } from './faults.ts';

type Given = string | null | undefined;

/** A text in up to four languages, as a caller gives it. */
export type LocalizedText = { readonly fr: string; readonly nl?: Given; readonly de?: Given; readonly en?: Given };

/** A text without blanks around it; nothing where none was given. Too much, or only blanks, is a fault. */
export function checkedText(faults: Faults, path: string, given: Given, charactersMax: number): string | null {
  if (given === null || given === undefined) return null;
  const text = given.trim();
  if (text === '') faults.add(path, 'EMPTY', 'holds nothing but blanks. Give a text, or leave the field out.');
  if (text.length > charactersMax) {
    faults.add(path, 'TOO_LONG', `has ${text.length} characters; ${charactersMax} are the most. Shorten it.`);
  }
  if (CONTROL.test(text.replaceAll('\n', ''))) {
    faults.add(path, 'INVALID', 'holds a control character, or one that changes the direction of the text. Remove it.');
  }
  return text;
}

/** Control characters, and those by which a text would be shown in another order than it has. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** The columns of a text in its languages, under a prefix. */
export function checkedTexts<Prefix extends string>(
  faults: Faults,
  path: string,
  prefix: Prefix,
  given: LocalizedText,
  charactersMax: number,
) {
  const text = (language: keyof LocalizedText): string | undefined =>
    checkedText(faults, `${path}.${language}`, given[language], charactersMax) ?? undefined;
  return localizedColumns(prefix, { fr: text('fr') ?? '', nl: text('nl'), de: text('de'), en: text('en') });
}

/** The columns of a name in its languages. */
export const checkedName = (faults: Faults, path: string, name: LocalizedText) =>
  checkedTexts(faults, path, 'name', name, NAME_CHARACTERS_MAX);
