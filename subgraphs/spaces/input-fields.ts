import type { builder } from './builder.ts';
import { SourceInput } from './types/source-input.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** The sources of what is written. */
export const sourcesField = (t: Fields) =>
  t.field({ type: [SourceInput], required: true, description: 'The works that state this: at least one, 20 at most.' });

/** The version from which a change starts. */
export const versionField = (t: Fields, of: string) =>
  t.int({
    required: true,
    description: `The \`version\` of the ${of} that the change starts from; where it is another by now, the change is refused with CONFLICT.`,
  });

/** What every change of a space names. */
export const spaceFields = (t: Fields) => ({
  space: t.id({ required: true, description: 'Identifier of the space; begins with `spc_`.' }),
  version: versionField(t, 'space'),
  sources: sourcesField(t),
});

/** When something begins, and what came before ends. */
export const fromField = (t: Fields, description: string) =>
  t.field({ type: 'PartialDate', required: true, description: `${description}, to the precision known.` });

/** What a reader should know. */
export const noteField = (t: Fields) =>
  t.string({ description: 'What a reader should know of this, in French; 2,000 characters at most.' });

/** The scope that every change of this subgraph asks for. */
export const WRITE = { scope: 'spaces:write' } as const;
