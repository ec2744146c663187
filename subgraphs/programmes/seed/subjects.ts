import { slug, sources } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Row } from '@cdw/kernel/seed/read.ts';
import type { Noun, References } from '@cdw/kernel/seed/references.ts';
import { z } from 'zod';
import type { SubjectKind } from '../generated/prisma/enums.ts';
import { CALL, CREATIVE_HUB, NETWORK, PARTNERSHIP, PROGRAMME, SPACE } from './nouns.ts';

const KINDS = {
  space: ['SPACE', SPACE],
  creativeHub: ['CREATIVE_HUB', CREATIVE_HUB],
  network: ['NETWORK', NETWORK],
  partnership: ['PARTNERSHIP', PARTNERSHIP],
  programme: ['PROGRAMME', PROGRAMME],
  call: ['CALL', CALL],
} as const satisfies Record<string, readonly [SubjectKind, Noun]>;

type Field = keyof typeof KINDS;
const FIELDS = Object.keys(KINDS) as Field[];

/** Something with which a measure, a commitment or a document is concerned: one thing, of one of these kinds. */
export const subject = z
  .strictObject({
    space: slug.optional(),
    creativeHub: slug.optional(),
    network: slug.optional(),
    partnership: slug.optional(),
    programme: slug.optional(),
    call: slug.optional(),
    sources,
  })
  .refine(
    (given) => FIELDS.filter((field) => given[field] !== undefined).length === 1,
    `expected exactly one of ${FIELDS.join(', ')}`,
  );

type SubjectRow = {
  id: string;
  ownerId: string;
  kind: SubjectKind;
  subjectId: string;
  position: number;
  sourceKeys: string[];
};

/** The subjects of one row, whose identifier is that of their owner. */
export const subjectRows = (
  subjects: readonly z.infer<typeof subject>[],
  ownerId: string,
  row: Row<object>,
  references: References,
): SubjectRow[] =>
  subjects.flatMap((given, index) =>
    FIELDS.filter((field) => given[field] !== undefined).map((field) => {
      const [kind, noun] = KINDS[field];
      const name = given[field] ?? '';
      return {
        id: seededId('sub', `${ownerId} ${kind} ${name}`),
        ownerId,
        kind,
        subjectId: references.id(noun, name, row, `subjects.${index}.${field}`),
        position: index + 1,
        sourceKeys: references.sources(given.sources, row, `subjects.${index}.sources`),
      };
    }),
  );
