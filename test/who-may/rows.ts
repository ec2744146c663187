/** Those who ask in the table, from the least to the most; an operator is one of what the row is about, or not. */
export const ASKING = [
  'anonymous',
  'partner',
  'another operator',
  'its operator without the scope',
  'its operator',
  'agency',
] as const;
export type Asking = (typeof ASKING)[number];

/** Answers a document as the agency, for what a row needs before it is asked. */
export type Ask = (document: string, variables?: object) => Promise<Record<string, unknown>>;

/** What is asked, and who may: where somebody may, it is not refused, though it may fail for its version or its faults. */
type Row = {
  readonly document: string;
  readonly variables?: object | ((ask: Ask) => Promise<object>);
  readonly may: readonly Asking[];
};

/** Rows by the coordinate of the field that they are about. */
export type Rows = Readonly<Record<string, Row>>;

export const OWN: readonly Asking[] = ['its operator', 'agency'];
export const AGENCY_ONLY: readonly Asking[] = ['agency'];

const SOURCES = [{ key: 'pw-72821' }];

type MutationRow = { readonly input: object; readonly may: readonly Asking[] };

/** The rows of mutations by their names; sources are added where an input names none. */
export const mutationRows = (rows: Readonly<Record<string, MutationRow>>): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([name, { input, may }]) => {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
      return [`Mutation.${name}`, { document, variables: { input: { sources: SOURCES, ...input } }, may }];
    }),
  );
