const THOUSANDS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;
/** Three digits after the only separator: one thousand and more, or one and a fraction. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** A number as a spreadsheet shows it (`1 234,50 €`, `62,5 %`), as the graph takes it; undefined where it is none, or could be two. */
export function decimalOf(written: string): string | undefined {
  const [, minus = '', digits = '', unit] = /^(-?)(.*?)(%|€|EUR)?$/.exec(written.replaceAll(/[\s'’]/g, '')) ?? [];
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

/** A date as a Belgian spreadsheet shows it (`5/03/2016`, `03/2016`), as the graph writes it; any other stays as it is. */
export function dateOf(written: string): string {
  const [, day, month, year] = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(written) ?? [];
  if (!month || !year) return written;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}
