import { inspect } from 'node:util';

/**
 * A text as it may stand on a line of a log or a terminal: a control character in it is written as its code, since it
 * could begin a line that nobody wrote, or be a command to the terminal.
 */
export const printable = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, codeOf);

const codeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What went wrong, with the lines of its stack, none of which its message can add to. */
export function printableCause(cause: unknown): string {
  if (!(cause instanceof Error)) return printable(typeof cause === 'string' ? cause : inspect(cause));
  const { name, message, stack = '' } = cause;
  const places = stack.split('\n').filter((line) => /^ {4}at /.test(line) && !message.includes(line));
  const because = cause.cause === undefined ? [] : [`  because of ${printableCause(cause.cause)}`];
  return [printable(message ? `${name}: ${message}` : name), ...places.map(printable), ...because].join('\n');
}
