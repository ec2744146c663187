import { type DocumentNode, type FieldNode, type GraphQLError, visit } from 'graphql';
import { documentError } from './errors.ts';

/**
 * Refuses a field whose name in the answer is one that every JavaScript object has from its birth. The executor merges the
 * answers of several steps key by key, and with `constructor` or `__proto__` it would write into the language itself: one
 * such request changes what every other request sees, and can end the process.
 */
export function takenNames(document: DocumentNode): GraphQLError[] {
  const taken = new Set<string>();
  const look = ({ alias, name }: FieldNode) => {
    const key = (alias ?? name).value;
    if (key in Object.prototype) taken.add(key);
  };
  visit(document, { Field: look });
  return [...taken].map((key) =>
    documentError(
      `No field of an answer may be called "${key}". Give it another alias, such as "my_${key}".`,
      'GRAPHQL_VALIDATION_FAILED',
    ),
  );
}
