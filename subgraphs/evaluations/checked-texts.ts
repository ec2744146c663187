import { localizedColumns } from '@cdw/kernel/language.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { checkedText, type LocalizedText } from '@cdw/kernel/writing/texts.ts';

/** The columns of a text in its languages. */
export function checkedTexts<Prefix extends string>(
  faults: Faults,
  path: string,
  prefix: Prefix,
  given: LocalizedText,
  charactersMax = NOTE_CHARACTERS_MAX,
) {
  const text = (language: keyof LocalizedText): string | undefined =>
    checkedText(faults, `${path}.${language}`, given[language], charactersMax) ?? undefined;
  return localizedColumns(prefix, { fr: text('fr') ?? '', nl: text('nl'), de: text('de'), en: text('en') });
}
