import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';

export const printedScopes = 'printedScopes';

/**
 * Prints what a field asks of the viewer into the SDL, as `@requiresScopes` and `@authenticated`, so that it is written
 * once and any router can enforce it. What a function decides depends on a row or an argument: no router can know it.
 */
class PrintedScopesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { authScopes } = field.pothosOptions;
    if (!authScopes || typeof authScopes === 'function') return field;
    const pothosOptions = { ...directivesOf(authScopes), ...field.pothosOptions };
    // A field's kind and its options belong together, which a copy of both no longer shows to the compiler.
    return { ...field, pothosOptions } as PothosOutputFieldConfig<Types>;
  }
}

/** An inner list is what is needed together, of the outer one any entry will do. */
function directivesOf({ scope, scopes, ...others }: Record<string, unknown>): Printed {
  const needed = typeof scope === 'string' ? [scope] : [];
  const oneOf = Array.isArray(scopes) ? scopes.map((name) => [...needed, String(name)]) : [needed];
  if (oneOf.some((names) => names.length > 0)) return { requiresScopes: oneOf };
  return Object.keys(others).some((name) => name !== 'public') ? { authenticated: true } : {};
}

type Printed = { requiresScopes?: string[][]; authenticated?: boolean };

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      printedScopes: PrintedScopesPlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(printedScopes, PrintedScopesPlugin);
