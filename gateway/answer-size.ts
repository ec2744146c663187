/** What JSON adds to a value: quotes, a colon or a comma. */
const MARKS = 3;

/**
 * Whether a value as JSON has more bytes than this. It is added up from below, without writing it, and no further than
 * the limit: an answer that is too large is found before it takes the memory and the time of being written.
 */
export function isLargerThan(bytesMax: number, value: unknown): boolean {
  const left = [value];
  let bytes = 0;
  while (left.length > 0) {
    const next = left.pop();
    bytes += MARKS;
    if (typeof next === 'string') bytes += next.length;
    else if (Array.isArray(next)) for (const inner of next) left.push(inner);
    else if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) {
        bytes += key.length + MARKS;
        left.push(inner);
      }
    }
    if (bytes > bytesMax) return true;
  }
  return false;
}
