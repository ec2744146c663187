import { printable, printableCause } from './printable.ts';

/** Tells whoever runs the process what went wrong, in lines that nobody else can have written. */
export const logFault = (what: string, cause?: unknown): void =>
  console.error(cause === undefined ? printable(what) : `${printable(what)} ${printableCause(cause)}`);
