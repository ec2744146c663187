import type { Row } from '@cdw/kernel/seed/read.ts';
import type { Noun, References } from '@cdw/kernel/seed/references.ts';
import { z } from 'zod';
import type { EvaluationSubjectKind } from '../generated/prisma/enums.ts';
import type { Subject } from '../subject.ts';
import { CALL, CREATIVE_HUB, MUNICIPALITY, NETWORK, PARTNERSHIP, PROGRAMME, PROVINCE, SPACE } from './nouns.ts';

/** How a seed file names each kind of subject, and where it stands. */
const KINDS = {
  space: { kind: 'SPACE', noun: SPACE },
  creativeHub: { kind: 'CREATIVE_HUB', noun: CREATIVE_HUB },
  network: { kind: 'NETWORK', noun: NETWORK },
  partnership: { kind: 'PARTNERSHIP', noun: PARTNERSHIP },
  programme: { kind: 'PROGRAMME', noun: PROGRAMME },
  call: { kind: 'CALL', noun: CALL },
  municipality: { kind: 'MUNICIPALITY', noun: MUNICIPALITY },
  province: { kind: 'PROVINCE', noun: PROVINCE },
} satisfies Record<string, { kind: EvaluationSubjectKind; noun: Noun }>;

type Name = keyof typeof KINDS;
const NAMES = Object.keys(KINDS) as Name[];

/** A subject in a seed file: `{ network: cowallonia }`. */
export const subject = z
  .partialRecord(z.enum(NAMES), z.string())
  .refine(
    (given) => Object.keys(given).length === 1,
    `expected exactly one of ${NAMES.join(', ')}, as { network: cowallonia }`,
  );

type Given = z.infer<typeof subject>;

const named = (given: Given): [Name, string] => (Object.entries(given) as [Name, string][])[0] ?? ['space', ''];

/** Of which kind a subject is. */
export const kindOf = (given: Given): EvaluationSubjectKind => KINDS[named(given)[0]].kind;

/** The columns of a subject; a name that stands nowhere is noted. */
export function subjectColumns(given: Given, references: References, row: Row<object>, field: string): Subject {
  const [name, key] = named(given);
  const { kind, noun } = KINDS[name];
  return { subjectKind: kind, subjectId: references.id(noun, key, row, `${field}.${name}`) };
}
