import { StartError } from '../errors.ts';

const SERVER = /^postgres(ql)?:\/\//;

export const isServer = (url: string): boolean => SERVER.test(url);

export const EXPECTED_DATABASE = 'postgresql://user@host/database, memory://name, or a folder';

/**
 * Whether a text can be the address of a database. What looks like an address of another kind, or like one that was mistyped, is none:
 * it would be taken for the name of a folder, and an empty store would be opened in it.
 */
export const isDatabaseUrl = (text: string): boolean =>
  isServer(text) ? URL.canParse(text) : text.startsWith('memory://') || !NOT_A_FOLDER.test(text);

/** A scheme, with or without all of its signs; a port; somebody who signs in. */
const NOT_A_FOLDER = /:\/\/|^[a-z][a-z\d+.-]+\/\/|^[a-z][a-z\d+.-]+:|:\d+\/|:.*@|^[^/\\]+@/i;

/** Refuses what cannot be the address of a database, before anything is opened. */
export function checkDatabaseUrl(text: string): void {
  if (isDatabaseUrl(text)) return;
  throw new StartError(
    `"${withoutCredentials(text)}" is not the address of a database. Expected ${EXPECTED_DATABASE}; ` +
      'what is special in a name or password is to be percent-encoded.',
  );
}

/** A text that may hold addresses, without who signs in at them and by which password. */
export const withoutCredentials = (text: string): string =>
  text
    .replace(/(\/\/)[^\s"']*@/g, '$1…@')
    .replace(/(^|[\s"'=])[^\s"'/@]*:(?!\/\/)[^\s"']*@/g, '$1…@')
    .replace(/([?&](?:password|sslpassword|passfile)=)[^\s"'&]*/gi, '$1…');

/** Where a server is, for a message: neither who signs in nor how. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
