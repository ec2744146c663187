import type { ForeignType } from '@cdw/kernel/foreign.ts';
import type { EvaluationSubjectKind } from './generated/prisma/enums.ts';

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
  fields: 'label: name',
};

const labelled = (type: ForeignType, field: 'name' | 'title'): ForeignType => ({ ...type, fields: `label: ${field}` });

/** The same things, asked for what they are called: the one field `label`, in French. */
export const LABELLED: Readonly<Record<EvaluationSubjectKind, ForeignType>> = {
  SPACE: labelled(SUBJECTS.SPACE, 'name'),
  CREATIVE_HUB: labelled(SUBJECTS.CREATIVE_HUB, 'name'),
  NETWORK: labelled(SUBJECTS.NETWORK, 'name'),
  PARTNERSHIP: labelled(SUBJECTS.PARTNERSHIP, 'title'),
  PROGRAMME: labelled(SUBJECTS.PROGRAMME, 'title'),
  CALL: labelled(SUBJECTS.CALL, 'title'),
  MUNICIPALITY: labelled(SUBJECTS.MUNICIPALITY, 'name'),
  PROVINCE: labelled(SUBJECTS.PROVINCE, 'name'),
};
