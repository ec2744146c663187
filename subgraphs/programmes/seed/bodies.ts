import { slug, sources } from '@cdw/kernel/seed/fields.ts';
import type { Row } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { z } from 'zod';
import { BodyRole } from '../generated/prisma/enums.ts';
import { ORGANISATION } from './nouns.ts';

/** What an organisation does for a programme or a call; an office may be named, a person never. */
export const body = z.strictObject({
  organisation: slug,
  role: z.enum(BodyRole),
  office: z.string().min(1).optional(),
  sources,
});

export const bodyColumns = (
  { organisation, role, office, sources }: z.infer<typeof body>,
  index: number,
  row: Row<object>,
  references: References,
) => ({
  organisationId: references.id(ORGANISATION, organisation, row, `bodies.${index}.organisation`),
  role,
  office: office ?? null,
  position: index + 1,
  sourceKeys: references.sources(sources, row, `bodies.${index}.sources`),
});
