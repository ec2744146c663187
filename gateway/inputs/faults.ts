import type { GraphQLError } from 'graphql';
import { cut, documentError } from '../errors.ts';
import { TEXT_CHARACTERS_MAX } from '../limits.ts';

/** What is wrong with what was given, said by the place of it and never by repeating it whole. */
const fault = (message: string): GraphQLError => documentError(message, 'BAD_USER_INPUT');

export const tooManyValues = (place: string, found: number, max: number): GraphQLError =>
  fault(`${cut(place)} has ${found} values; ${max} at most are taken. Give fewer, or ask in several requests.`);

const tooLongText = (place: string, found: number): GraphQLError =>
  fault(`${cut(place)} has ${found} characters; ${TEXT_CHARACTERS_MAX} at most are taken. Shorten it.`);

const brokenText = (place: string): GraphQLError =>
  fault(
    `${cut(place)} holds half of a surrogate pair (U+D800 to U+DFFF alone), which is no character and cannot be kept. Leave it out, or write the whole pair.`,
  );

export const unknownField = (place: string, field: string, type: string): GraphQLError =>
  fault(`${cut(place)} has a field "${cut(field)}", which ${type} does not have. Leave it out, or correct its name.`);

const nul = (place: string): GraphQLError =>
  fault(`${cut(place)} holds the character NUL (\\u0000), which no text of this graph can hold. Leave it out.`);

/** What is wrong with a text, whatever it means. */
export function faultOfText(place: string, text: string): GraphQLError | undefined {
  if (text.length > TEXT_CHARACTERS_MAX) return tooLongText(place, text.length);
  if (text.includes('\0')) return nul(place);
  return text.isWellFormed() ? undefined : brokenText(place);
}
