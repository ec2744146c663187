import { readFileSync } from 'node:fs';
import { wrongUsage } from './failures.ts';
import { type Graph, graphAt } from './graph.ts';

/** What every command takes, wherever it stands on the line. */
export type GlobalOptions = {
  readonly url: string;
  readonly key?: string | undefined;
  readonly keyFile?: string | undefined;
  readonly json?: true | undefined;
};

/** What a command works with: the graph, and where its result goes. */
export type Session = {
  readonly graph: Graph;
  /** Whether the graph is asked as somebody. */
  readonly hasKey: boolean;
  /** Writes the result: the value for a program, the text for a person. */
  readonly tell: (value: unknown, text: string) => void;
};

export function openSession({ url, json, ...credentials }: GlobalOptions): Session {
  const key = keyOf(credentials);
  return {
    graph: graphAt(url, key),
    hasKey: key !== undefined,
    tell: (value, text) => console.log(json ? JSON.stringify(value, null, 2) : text),
  };
}

/** A key in a file goes before one in a variable, since it was asked for by name. */
function keyOf({ key, keyFile }: Pick<GlobalOptions, 'key' | 'keyFile'>): string | undefined {
  const text = (keyFile ? contentOf(keyFile) : (key ?? '')).trim();
  if (keyFile && text === '') throw wrongUsage(`The file ${keyFile} holds no key.`);
  if (/[^\x21-\x7e]/.test(text))
    throw wrongUsage('The key holds a character that no key has. Give it as it was shown.');
  return text || undefined;
}

/** What a file holds, of which the name was given on the line. */
export const contentOf = (file: string): string => bytesOf(file).toString('utf8');

/** The same as it stands there, for a file of which the encoding is not known. */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (cause) {
    throw wrongUsage(`${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`);
  }
}
