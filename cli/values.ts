import { InvalidArgumentError } from '@commander-js/extra-typings';

/** The address of a graph. */
export function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return url.href;
  throw new InvalidArgumentError(
    'Expected http:// or https://, as in http://127.0.0.1:4000/graphql, without a password.',
  );
}

/** A value of an enum of the graph, as a person writes it: `innovation-centre` is `INNOVATION_CENTRE`. */
export const enumValue = (text: string): string => text.toUpperCase().replaceAll('-', '_');

/** A moment, or a day, which counts to its end. */
export function moment(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const date = new Date(isDay ? `${text}T23:59:59Z` : text);
  if (!Number.isNaN(date.getTime()) && /^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/.test(text))
    return date.toISOString();
  throw new InvalidArgumentError('Expected a day, as 2027-06-30, or a moment, as 2027-06-30T12:00:00Z.');
}

export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}
