import { GraphQLError } from 'graphql';

/** A change that would undo what somebody else did, or that was made before in another wording. */
export const conflict = (message: string, details: Readonly<Record<string, unknown>>): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'CONFLICT', ...details } });
