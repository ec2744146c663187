import { Option } from '@commander-js/extra-typings';

/** How a change says which works state it. */
export const sourceOptions = {
  known: new Option('--source <key...>', 'works that state it, by the keys under which the graph knows them'),
  title: new Option('--source-title <title>', 'or a work that the graph does not know yet: its title,'),
  url: new Option('--source-url <address>', '  its address,'),
  publisher: new Option('--source-publisher <name>', '  who published it,'),
  published: new Option('--source-published <date>', '  and when, as 2026 or 2026-11-05'),
};

type Given = {
  readonly source?: readonly string[] | undefined;
  readonly sourceTitle?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly sourcePublisher?: string | undefined;
  readonly sourcePublished?: string | undefined;
};

export function sourcesOf(given: Given): Record<string, string | undefined>[] {
  const { source = [], sourceTitle: title, sourceUrl: url } = given;
  const unknown = { title, url, publisher: given.sourcePublisher, publishedOn: given.sourcePublished };
  const isGiven = Object.values(unknown).some((value) => value !== undefined);
  return [...source.map((key) => ({ key })), ...(isGiven ? [unknown] : [])];
}
