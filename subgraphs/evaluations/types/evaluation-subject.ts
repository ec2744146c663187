import { builder } from '../builder.ts';
import type { EvaluationSubjectKind } from '../generated/prisma/enums.ts';
import { Call } from './call.ts';
import { CreativeHub } from './creative-hub.ts';
import { Municipality } from './municipality.ts';
import { Network } from './network.ts';
import { Partnership } from './partnership.ts';
import { Programme } from './programme.ts';
import { Province } from './province.ts';
import { Space } from './space.ts';

const TYPES = {
  SPACE: Space,
  CREATIVE_HUB: CreativeHub,
  NETWORK: Network,
  PARTNERSHIP: Partnership,
  PROGRAMME: Programme,
  CALL: Call,
  MUNICIPALITY: Municipality,
  PROVINCE: Province,
} satisfies Record<EvaluationSubjectKind, unknown>;

/** The types of what can be a subject: each gets the fields that subjects share. */
export const SUBJECT_TYPES = Object.values(TYPES);

export const EvaluationSubject = builder.unionType('EvaluationSubject', {
  description: 'What a figure, an evaluation or a rule is about.',
  types: SUBJECT_TYPES,
  resolveType: ({ subjectKind }) => TYPES[subjectKind].name,
});
