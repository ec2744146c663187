/** What JSON adds to a value: quotes, a colon or a comma. */
const MARKS = 3;

/**
 * Whether a value as JSON has more bytes than this. It is added up from below, without writing it, and no further than
 * the limit: an answer that is too large is found before it takes the memory and the time of being written.
 */
export function isLargerThan(bytesMax: number, value: unknown): boolean {
  const left = [value];
  let bytes = 0;
  while (left.length > 0 && bytes <= bytesMax) {
    const next = left.pop();
    bytes += MARKS + ownLength(next);
    if (typeof next !== 'object' || next === null) continue;
    for (const inner of Object.values(next)) left.push(inner);
  }
  return bytes > bytesMax;
}

/** The characters of a text, or of the names of an object's fields. */
function ownLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 0;
  return Object.keys(value).reduce((sum, key) => sum + key.length + MARKS, 0);
}
