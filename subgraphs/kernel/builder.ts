import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import FederationPlugin from '@pothos/plugin-federation';
import PrismaPlugin, { type PothosPrismaDatamodel, type PrismaClient } from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { type AuthScopes, authScopesOf, refusal } from './authorisation.ts';
import type { BaseContext } from './context.ts';
import './fields.ts';
import { inheritedDays } from './inherited-days.ts';
import type { Language } from './language.ts';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from './limits.ts';
import { listOrigins } from './list-origin.ts';
import type { Connection } from './listing.ts';
import { printedScopes } from './printed-scopes.ts';
import { type ScalarTypes, scalars } from './scalars.ts';
import type { OrderDirection } from './selection.ts';
import { addSharedTypes } from './shared-types.ts';
import type { SourceRow } from './source.ts';
import { stoppedWork } from './stopped-work.ts';
import type { Period } from './validity.ts';
import type { GivenSource } from './writing/sources.ts';
import type { LocalizedText } from './writing/texts.ts';

type Shapes<PrismaTypes> = {
  [Name in keyof PrismaTypes]: PrismaTypes[Name] extends { Shape: infer Shape } ? Shape : never;
};

/** What the schema of every subgraph is made of. */
export type KernelTypes<PrismaTypes extends object, Context extends object> = {
  PrismaTypes: PrismaTypes;
  Context: Context & BaseContext;
  Scalars: ScalarTypes;
  AuthScopes: AuthScopes;
  DefaultAuthStrategy: 'all';
  /** Object types are named by strings: those of the subgraph as its tables, the shared ones as here. */
  Objects: Shapes<PrismaTypes> & { Source: SourceRow; Period: Period };
  Inputs: {
    Language: Language;
    OrderDirection: OrderDirection;
    SourceInput: GivenSource;
    LocalizedTextInput: LocalizedText;
  };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Connection: Pick<Connection<object>, 'totalCount' | 'facet'>;
};

export type Builder<PrismaTypes extends object, Context extends object> = PothosSchemaTypes.SchemaBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<KernelTypes<PrismaTypes, Context>>
>;

const cursor =
  "An opaque cursor: `endCursor`, `startCursor` or an edge's `cursor` of an earlier page of the same list, under the same arguments but for `first` and `last`; another one is refused with BAD_USER_INPUT.";
const size = `${PAGE_SIZE_DEFAULT} when neither \`first\` nor \`last\` is given, ${PAGE_SIZE_MAX} at most; more is refused with BAD_USER_INPUT.`;

/** The schema builder of a subgraph, with the scalars, value types and conventions that all share. */
export function createBuilder<PrismaTypes extends object, Context extends { db: object }>(
  datamodel: PothosPrismaDatamodel,
): Builder<PrismaTypes, Context> {
  const builder = new SchemaBuilder<KernelTypes<object, { db: object }>>({
    // The first ones are asked first at each field, so nothing is read for nobody, or for who may not; the last one writes into the SDL first.
    plugins: [
      stoppedWork,
      ScopeAuthPlugin,
      listOrigins,
      inheritedDays,
      PrismaPlugin,
      RelayPlugin,
      DirectivesPlugin,
      FederationPlugin,
      printedScopes,
    ],
    defaultFieldNullability: false,
    scopeAuth: {
      authScopes: authScopesOf,
      defaultStrategy: 'all',
      unauthorizedError: (_parent, { viewer }, { parentType, fieldName }, { failure }) =>
        refusal(`${parentType.name}.${fieldName}`, viewer, failure),
    },
    prisma: {
      client: ({ db }) => db as PrismaClient,
      dmmf: datamodel,
      exposeDescriptions: true,
    },
    relay: {
      nodeQueryOptions: false,
      nodesQueryOptions: false,
      cursorType: 'String',
      edgesFieldOptions: { nullable: false, description: 'The entries of this page, each with its cursor.' },
      nodeFieldOptions: { nullable: false, description: 'The entry itself.' },
      cursorFieldOptions: { description: 'The place of the entry in the list, for `after` and `before`.' },
      nodesOnConnection: { description: 'The entries of this page, without their cursors.' },
      pageInfoFieldOptions: { description: 'Where this page lies in the list.' },
      pageInfoTypeOptions: { description: 'Where a page lies in its list.', shareable: true },
      hasNextPageFieldOptions: { description: 'Whether entries follow this page.' },
      hasPreviousPageFieldOptions: { description: 'Whether entries precede this page.' },
      startCursorFieldOptions: { description: 'Cursor of the first entry; null on an empty page.' },
      endCursorFieldOptions: { description: 'Cursor of the last entry; null on an empty page.' },
      firstArgOptions: { description: `How many entries from the start of the list, or after \`after\`: ${size}` },
      lastArgOptions: { description: `How many entries from the end of the list, or before \`before\`: ${size}` },
      afterArgOptions: { description: `Only entries after this one. ${cursor}` },
      beforeArgOptions: { description: `Only entries before this one. ${cursor}` },
      defaultEdgeTypeOptions: { description: 'An entry of a list, with its place.' },
      defaultConnectionTypeOptions: { description: 'A page of a list.' },
    },
  });
  for (const [name, scalar] of Object.entries(scalars)) builder.addScalarType(name as keyof ScalarTypes, scalar);
  addSharedTypes(builder);
  // The types of one subgraph's tables and context are known to its own code only.
  return builder as unknown as Builder<PrismaTypes, Context>;
}
