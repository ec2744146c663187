import type { ForeignType } from '@cdw/kernel/foreign.ts';
import type { Naming } from '@cdw/kernel/named-in-filter.ts';
import type { EvaluationSubjectKind } from './generated/prisma/enums.ts';
import { subjectNamed } from './subject.ts';

const OPERATORS_OF_SPACE = 'organisations { role organisation { id } }';
const OPERATORS_OF_HUB = 'partners { role organisation { id } }';
const PARTIES = `parties { organisation { id } space { ${OPERATORS_OF_SPACE} } creativeHub { ${OPERATORS_OF_HUB} } }`;

/** What can be a subject, and what of it tells who keeps it today. */
export const SUBJECTS: Readonly<Record<EvaluationSubjectKind, ForeignType>> = {
  SPACE: { type: 'Space', prefix: 'spc', field: 'space', argument: 'id', fields: OPERATORS_OF_SPACE },
  CREATIVE_HUB: { type: 'CreativeHub', prefix: 'hub', field: 'creativeHub', argument: 'id', fields: OPERATORS_OF_HUB },
  NETWORK: {
    type: 'Network',
    prefix: 'net',
    field: 'network',
    argument: 'id',
    fields: 'coordinators { organisation { id } }',
  },
  PARTNERSHIP: { type: 'Partnership', prefix: 'prt', field: 'partnership', argument: 'id', fields: PARTIES },
  PROGRAMME: { type: 'Programme', prefix: 'prg', field: 'programme', argument: 'id', fields: 'id' },
  CALL: { type: 'Call', prefix: 'cal', field: 'call', argument: 'id', fields: 'id' },
  MUNICIPALITY: { type: 'Municipality', field: 'municipality', argument: 'nis', fields: 'nis' },
  PROVINCE: { type: 'Province', field: 'province', argument: 'nis', fields: 'nis' },
};

export const ORGANISATION: ForeignType = {
  type: 'Organisation',
  prefix: 'org',
  field: 'organisation',
  argument: 'id',
  fields: 'id',
};

/** What a filter by subject names; a key that can be of no subject is refused elsewhere. */
export function subjectNaming(subject: string | null | undefined): Naming[] {
  const named = typeof subject === 'string' ? subjectNamed(subject) : undefined;
  return named ? [{ to: SUBJECTS[named.subjectKind], names: named.subjectId, argument: 'subject' }] : [];
}

/** A type, asked for what its things are called, in all languages. French is told where no language is asked for, and needs no alias. */
const named = (type: ForeignType, field: 'name' | 'title' = 'name'): ForeignType => ({
  ...type,
  fields: [field, ...['NL', 'DE', 'EN'].map((lang) => `${lang.toLowerCase()}: ${field}(lang: ${lang})`)].join(' '),
});

/** The same things, asked for their names. */
export const NAMED: Readonly<Record<EvaluationSubjectKind, ForeignType>> = {
  SPACE: named(SUBJECTS.SPACE),
  CREATIVE_HUB: named(SUBJECTS.CREATIVE_HUB),
  NETWORK: named(SUBJECTS.NETWORK),
  PARTNERSHIP: named(SUBJECTS.PARTNERSHIP, 'title'),
  PROGRAMME: named(SUBJECTS.PROGRAMME, 'title'),
  CALL: named(SUBJECTS.CALL, 'title'),
  MUNICIPALITY: named(SUBJECTS.MUNICIPALITY),
  PROVINCE: named(SUBJECTS.PROVINCE),
};
export const NAMED_ORGANISATION = named(ORGANISATION);
