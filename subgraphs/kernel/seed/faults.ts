import { StartError } from '../errors.ts';

/** What is wrong in a seed file: where, and how to mend it. */
export type Fault = { readonly file: string; readonly line: number; readonly field: string; readonly message: string };

/** Stops the start with every fault of the seed at once, each with its file, line and field. */
export function throwFaults(faults: Fault[]): void {
  if (faults.length === 0) return;
  const lines = faults.map(({ file, line, field, message }) => `  ${file}:${line} ${field}: ${message}`);
  throw new StartError(`The seed has ${faults.length} fault${faults.length > 1 ? 's' : ''}:\n${lines.join('\n')}`);
}
