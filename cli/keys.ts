import { allPages } from './all-pages.ts';
import { refused } from './failures.ts';
import type { Graph } from './graph.ts';

/** A key as it is kept: everything but its secret. */
export type ApiKey = {
  readonly id: string;
  readonly prefix: string;
  readonly label: string;
  readonly role: string;
  readonly organisationIds: readonly string[];
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly isValid: boolean;
  readonly lastUsedAt: string | null;
};

/** A key that was just made. */
export type Made = {
  readonly key: string;
  readonly apiKey: Pick<ApiKey, 'id' | 'prefix' | 'role' | 'organisationIds' | 'scopes' | 'expiresAt'>;
};

export const allKeys = (graph: Graph): Promise<ApiKey[]> => allPages<ApiKey>(graph, 'keys-list', 'apiKeys');

/** The identifier of the key that somebody means by it, by its prefix as logs have it, or by the key itself. */
export async function keyIdOf(graph: Graph, idOrPrefix: string): Promise<string> {
  const [prefix] = /^cdw_[0-9a-z]{8}(?=_|$)/.exec(idOrPrefix) ?? [];
  if (!prefix) return idOrPrefix;
  const found = (await allKeys(graph)).find((key) => key.prefix === prefix);
  if (found) return found.id;
  throw refused(`There is no key ${prefix} that you may change. See: npx cdw keys list`);
}

/** What a person is told beside a new key. */
export function toldOf({ apiKey: { id, prefix, role, organisationIds, scopes, expiresAt } }: Made): string {
  const whom = [role, ...organisationIds].join(' ');
  return [
    `Made the key ${prefix} (${id}): ${whom}, ${scopes.length > 0 ? scopes.join(' ') : 'no scopes'}.`,
    `It is valid ${expiresAt ? `until ${expiresAt}` : 'without an end'}, and shown only now: keep it where secrets are kept.`,
  ].join('\n');
}
