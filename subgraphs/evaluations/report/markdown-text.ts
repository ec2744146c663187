import type { Language } from '@cdw/kernel/language.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import type { NamedThing } from './content-type.ts';
import { dateIn, read } from './words.ts';

/** A text whose signs mean nothing in Markdown or HTML, on one line. */
export const plain = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>|#~&$]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** Where a link leads, as Markdown has it between parentheses; nothing for what is no address of the web. */
function address(url: string | null): string | undefined {
  if (!url || !/^https?:\/\//i.test(url)) return undefined;
  return `<${url.replace(/[\s<>|\\]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;')}>`;
}

/** A period as people read it. */
export function span({ from, through }: { from: string | null; through: string | null }, language: Language): string {
  const [first, last] = [from, through].map((date) => (date ? dateIn(date, language) : '…'));
  if (from === null && through === null) return '';
  return first === last ? `${first}` : `${first} – ${last}`;
}

/** What things are called, each with its key; the key alone where nobody could tell. */
export const names = (things: readonly NamedThing[], language: Language): string =>
  things.map(({ name, id }) => (name === null ? id : `${plain(read(name, language))} (${id})`)).join(', ');

/** Works, each with the way to it where it is on the web. */
export const citations = (sources: readonly SourceRow[], language: Language): string =>
  sources
    .map(({ title, publisher, publishedOn, url }) => {
      const way = address(url);
      const work = way ? `[${plain(title)}](${way})` : plain(title);
      return [work, publisher && plain(publisher), publishedOn && dateIn(publishedOn, language)]
        .filter(Boolean)
        .join(', ');
    })
    .join('; ');
