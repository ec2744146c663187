import type { builder } from './builder.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every change of an evaluation names. */
export const evaluationFields = (t: Fields) => ({
  evaluation: t.id({ required: true, description: 'Identifier of the evaluation; begins with `evl_`.' }),
  version: t.version('evaluation'),
});
