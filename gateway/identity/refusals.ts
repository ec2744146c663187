import type { GraphQLError } from 'graphql';
import { requestError } from '../errors.ts';

/** Who asks cannot be made sure of: the request is refused whole, since a client that shows a credential does not mean to ask as the public. */
export const refused = (message: string): GraphQLError =>
  requestError(`${message} Without any credential, what is public is answered.`, 'UNAUTHENTICATED', 401);

/** Who asks cannot be made sure of at the moment, and it is not the fault of the request. */
export const unavailable = (message: string): GraphQLError => requestError(message, 'IDENTITY_UNAVAILABLE', 503);
