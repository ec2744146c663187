import type { builder } from './builder.ts';
import { SUBJECTS_PER_WRITE_MAX } from './limits.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every change of a call names. */
export const callFields = (t: Fields) => ({
  call: t.id({ required: true, description: 'Identifier of the call; begins with `cal_`.' }),
  version: t.version('call'),
  sources: t.sources(),
});

/** How a new thing is called in addresses. */
export const slugField = (t: Fields, from: string) =>
  t.string({ description: `Stable readable name in addresses; made of the ${from} when left out.` });

/** A text in its languages that may be left out. */
export const optionalText = (t: Fields, description: string) => t.field({ type: 'LocalizedTextInput', description });

/** A date that may be left out. */
export const optionalDate = (t: Fields, description: string) =>
  t.field({ type: 'PartialDate', description: `${description}, to the precision known.` });

/** What something is about, of which there has to be something. */
export const subjectsField = (t: Fields, what: string) =>
  t.idList({
    required: true,
    description: `Identifiers of the spaces, creative hubs, networks, partnerships, programmes and calls ${what}: at least one, ${SUBJECTS_PER_WRITE_MAX} at most.`,
  });

/** The scope that every change of this subgraph asks for. */
export const WRITE = { scope: 'programmes:write' } as const;
