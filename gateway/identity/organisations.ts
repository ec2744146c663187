import type { AskGraph } from '@cdw/kernel/context.ts';
import { ORGANISATION_NAME_CHARACTERS_MAX, ORGANISATION_SECONDS_MAX, ORGANISATIONS_REMEMBERED_MAX } from '../limits.ts';
import { refused, unavailable } from './refusals.ts';

/** The identifiers of organisations that a token names by slug or identifier. Rejects where one of them is not known. */
export type Organisations = (names: readonly string[], graph: AskGraph | undefined) => Promise<readonly string[]>;

/** Finds organisations by asking the graph, which alone knows them, and remembers for a while those that were found. */
export function rememberedOrganisations(log: (cause: unknown) => void): Organisations {
  const known = new Map<string, { readonly id: string; readonly until: number }>();

  return async (names, graph) => {
    const impossible = names.find((name) => !isName(name));
    if (impossible !== undefined) throw unknown(impossible);
    const now = Date.now();
    const present = new Map(names.map((name) => [name, known.get(name)] as const));
    const asked = names.filter((name) => (present.get(name)?.until ?? 0) <= now);
    const found = asked.length > 0 ? await find(asked, graph, log) : [];
    if (known.size + asked.length > ORGANISATIONS_REMEMBERED_MAX) known.clear();
    for (const [place, name] of asked.entries()) {
      const id = found[place];
      if (!id) throw unknown(name);
      const one = { id, until: now + ORGANISATION_SECONDS_MAX * 1_000 };
      present.set(name, one);
      known.set(name, one);
    }
    return [...new Set([...present.values()].flatMap((one) => one?.id ?? []))];
  };
}

const isName = (name: string): boolean =>
  name.length <= ORGANISATION_NAME_CHARACTERS_MAX && /^(org_[0-9a-z]+|[0-9a-z]+(-[0-9a-z]+)*)$/.test(name);

async function find(
  names: readonly string[],
  graph: AskGraph | undefined,
  log: (cause: unknown) => void,
): Promise<(string | undefined)[]> {
  try {
    if (!graph) throw new Error('There is no graph to ask for organisations.');
    const variables = Object.fromEntries(names.map((name, place) => [`name${place}`, name]));
    const { data, errors } = await graph(documentOf(names), variables);
    const failure = errors?.find(({ extensions }) => extensions?.code !== 'NOT_FOUND');
    if (!data || failure) throw failure ?? new Error('The graph answered without data.');
    return names.map((_name, place) => (data[`found${place}`] as { id: string } | null)?.id);
  } catch (cause) {
    log(cause);
    throw unavailable(
      'For which organisations the token speaks cannot be found out, since the part of the graph that keeps them does not answer. Please try again later, or ask with an API key.',
    );
  }
}

function documentOf(names: readonly string[]): string {
  const isId = (name: string): boolean => name.includes('_');
  const variables = names.map((name, place) => `$name${place}: ${isId(name) ? 'ID' : 'String'}!`);
  const fields = names.map(
    (name, place) => `found${place}: organisation(${isId(name) ? 'id' : 'slug'}: $name${place}) { id }`,
  );
  return `query (${variables.join(', ')}) { ${fields.join(' ')} }`;
}

const unknown = (name: string) =>
  refused(
    `The token speaks for ${JSON.stringify(name.slice(0, 40))}, which is no organisation of this graph. Expected slugs ("ideta") or identifiers ("org_…"): have the issuer name it so, or look it up with the query organisations.`,
  );
