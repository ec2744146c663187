import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import type { Settings } from './env.ts';

/** The first lines of the process: what runs where, the address to open, one query to try. */
export function welcome({ supergraph, isOurs, urls }: Settings, subgraphs: readonly Subgraph[], url: string): string {
  const places = [
    ...subgraphs.map(({ name, store, news }) => line(name, `in this process, store ${store}`, news)),
    ...Object.entries(urls).map(([name, address]) => line(name, `at ${address}`)),
  ];
  return [
    isOurs ? 'Creative & Digital Wallonia graph' : `The supergraph ${supergraph}`,
    ...(isOurs ? places.toSorted() : ['  its subgraphs at the addresses that it names']),
    '',
    `Open ${url} in a browser, or ask:`,
    '',
    `  ${curl(url, isOurs ? '{ spaces(first: 3) { totalCount nodes { name } } }' : '{ __typename }')}`,
    '',
    ...(isOurs ? [`The whole question of the project: schema/operations/negundo-and-esco.graphql`, ''] : []),
  ].join('\n');
}

const line = (name: string, place: string, news: readonly string[] = []): string =>
  [`  ${name.padEnd(14)}${place}`, ...news.map((text) => `${' '.repeat(16)}${text}`)].join('\n');

const curl = (url: string, query: string): string =>
  `curl '${url}?query=${encodeURIComponent(query).replaceAll("'", '%27')}'`;
