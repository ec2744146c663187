const THOUSANDS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;
/** A blank or an apostrophe groups by three; anywhere else two numbers stand in one cell. */
const GROUPED = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;
/** Three digits after the only separator: one thousand and more, or one and a fraction. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** A number as a spreadsheet shows it (`1 234,50 €`, `62,5 %`), as the graph takes it; undefined where it is none, or could be two. */
export function decimalOf(written: string): string | undefined {
  const [, minus = '', shown = '', unit] = /^(-?)\s*(.*?)\s*(%|€|EUR)?$/.exec(written.trim()) ?? [];
  const digits = GROUPED.test(shown) ? shown.replaceAll(/[\s'’]/g, '') : shown;
  if (AMBIGUOUS.test(digits)) return undefined;
  if (!PLAIN.test(digits) && !THOUSANDS.test(digits)) return undefined;
  const number = PLAIN.test(digits) ? digits.replace(',', '.') : ungrouped(digits);
  return minus + (unit === '%' ? hundredthOf(number) : number);
}

function ungrouped(digits: string): string {
  const [separator = ','] = /[.,]/.exec(digits) ?? [];
  return digits.replaceAll(separator, '').replace(',', '.');
}

/** The point two places to the left: no float would keep the digits. */
function hundredthOf(number: string): string {
  const [whole = '', fraction = ''] = number.split('.');
  const padded = whole.padStart(3, '0');
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
}

const DATE = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4}|\d{2})(?: 00:00(?::00)?)?$/;

/** A date as a Belgian spreadsheet shows it (`5/03/2016`, `05-03-16`, `03/2016`), as the graph writes it; any other stays as it is. */
export function dateOf(written: string): string {
  const [, day, month, year] = DATE.exec(written) ?? [];
  // Of two numbers of two digits nobody knows which is the year.
  if (!month || !year || (!day && year.length === 2)) return written;
  const whole = year.padStart(4, '20');
  return [whole, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

/** A count as a spreadsheet shows it (`1 200`, `12,0`); undefined where it is no whole number, or could be two. */
export function countOf(written: string): number | undefined {
  const [, count] = /^(\d{1,9})(?:\.0+)?$/.exec(decimalOf(written) ?? '') ?? [];
  return count === undefined ? undefined : Number(count);
}
