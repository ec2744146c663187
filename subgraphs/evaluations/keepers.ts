/** What the graph tells of a subject: as `foreign.ts` asks for it. */
type Tie = { readonly role?: string; readonly organisation?: { readonly id: string } | null };
type Run = { readonly organisations?: readonly Tie[]; readonly partners?: readonly Tie[] };
type Told = Run & {
  readonly coordinators?: readonly Tie[];
  readonly parties?: readonly (Tie & { readonly space?: Run | null; readonly creativeHub?: Run | null })[];
};

/** Who keeps a subject, in words. */
export const KEEPERS =
  'the organisation that operates the space or the hub, coordinates the network, or is a party to the partnership';

/**
 * The identifiers of the organisations that may give figures of a subject: those that operate a space or a hub, coordinate a
 * network, or are a party to a partnership, also by a space or a hub. Programmes, calls and places are the agency's.
 */
export const keepersOf = (told: Readonly<Record<string, unknown>> | undefined): string[] => {
  const { coordinators = [], parties = [], ...own } = (told ?? {}) as Told;
  const runBy = [own, ...parties.flatMap(({ space, creativeHub }) => [space ?? {}, creativeHub ?? {}])];
  const operators = runBy.flatMap(({ organisations = [], partners = [] }) => [...organisations, ...partners]);
  const keepers = [...operators.filter(({ role }) => role === 'OPERATOR'), ...coordinators, ...parties];
  return [...new Set(keepers.flatMap(({ organisation }) => (organisation ? [organisation.id] : [])))];
};
