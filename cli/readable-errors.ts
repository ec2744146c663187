import { styleText } from 'node:util';
import { printable } from './printable.ts';

/** An error of an answer, as far as we read it. */
export type AnswerError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly faults?: readonly Fault[] };
};

/** A fault of an input, as the graph tells it; `id` names what is there already. */
type Fault = {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly id?: string;
};

/** Errors for a person: code, place and message, and below it each fault of the input. */
export const readableErrors = (errors: readonly AnswerError[]): string => errors.map(readable).join('\n');

function readable({ message, path, extensions: { code = 'ERROR', faults = [] } = {} }: AnswerError): string {
  const place = path ? ` at ${printable(path.join('.'))}` : '';
  // The message repeats the faults, for clients that read nothing else.
  const head = faults.reduce((text, fault) => text.replace(`${fault.path}: ${fault.message}`, ''), message);
  const lines = faults.map((fault) => `  ${printable(`${fault.path} ${fault.code}: ${fault.message}`)}`);
  return [`${emphasised(printable(code))}${place}: ${printable(head)}`, ...lines].join('\n');
}

const emphasised = (text: string): string => styleText('bold', text, { stream: process.stderr });
