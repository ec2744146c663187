import type { builder } from './builder.ts';
import { SUBJECTS_PER_WRITE_MAX } from './limits.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** How a new thing is called in addresses. */
export const slugField = (t: Fields, from: string) =>
  t.string({ description: `Stable readable name in addresses; made of the ${from} when left out.` });

/** What something is about, of which there has to be something. */
export const subjectsField = (t: Fields, what: string) =>
  t.idList({
    required: true,
    description: `Identifiers of the spaces, creative hubs, networks, partnerships, programmes and calls ${what}: at least one, ${SUBJECTS_PER_WRITE_MAX} at most.`,
  });
