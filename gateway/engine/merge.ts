import { type Data, isData, Missing } from './missing.ts';

/** Adds what a step brought to what there is. */
export function merge(target: Data, source: Data): void {
  for (const name of Object.keys(source)) target[name] = merged(target[name], source[name]);
}

/** A value wins over none, and a reason why there is none over null. */
function merged(there: unknown, value: unknown): unknown {
  if (there === undefined || there === null) return value === undefined ? there : value;
  if (value === undefined || value === null || value instanceof Missing) return there;
  if (isData(there) && isData(value)) merge(there, value);
  else if (Array.isArray(there) && Array.isArray(value)) mergeLists(there, value);
  else return value;
  return there;
}

function mergeLists(there: unknown[], values: readonly unknown[]): void {
  for (const [index, value] of values.entries()) there[index] = merged(there[index], value);
}
