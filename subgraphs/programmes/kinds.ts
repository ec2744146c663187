import type { Kind } from '@cdw/kernel/writing/change-thing.ts';
import type { Award, Call, Commitment, Measure, Programme } from './generated/prisma/client.ts';
import { KEEPERS_OF_SUBJECTS, keepersOfCall, keepersOfProgramme, keepersOfSubjects } from './keepers.ts';
import { LEDGER } from './ledger.ts';
import { beneficiaryNamed } from './references/foreign.ts';
import type { Recorded, Tables } from './tables.ts';

/** The kinds of things that are changed as a whole, and who keeps each. */
type KindOf<Row> = Kind<Tables, Recorded, Row>;

const ofProgramme = 'an organisation that organises, funds or coordinates the programme';
const ofCall = 'an organisation that organises, funds or coordinates the call or its programme';

export const PROGRAMME: KindOf<Programme> = {
  ledger: LEDGER,
  type: 'Programme',
  prefix: 'prg',
  path: 'input.programme',
  find: (tables, id) => tables.programme.findUnique({ where: { id } }),
  keepers: (tables, { id }) => keepersOfProgramme(tables, id),
  who: ofProgramme,
};

export const MEASURE: KindOf<Measure> = {
  ledger: LEDGER,
  type: 'Measure',
  prefix: 'mea',
  path: 'input.measure',
  find: (tables, id) => tables.measure.findUnique({ where: { id } }),
  keepers: (tables, { programmeId }) => keepersOfProgramme(tables, programmeId),
  who: ofProgramme,
};

export const CALL: KindOf<Call> = {
  ledger: LEDGER,
  type: 'Call',
  prefix: 'cal',
  path: 'input.call',
  find: (tables, id) => tables.call.findUnique({ where: { id } }),
  keepers: (tables, call) => keepersOfCall(tables, call),
  who: ofCall,
};

export const AWARD: KindOf<Award & { call: Call }> = {
  ledger: LEDGER,
  type: 'Award',
  prefix: 'awd',
  path: 'input.award',
  find: (tables, id) => tables.award.findUnique({ where: { id }, include: { call: true } }),
  refers: async (tables, id) => {
    const award = await tables.award.findUnique({ where: { id } });
    return award ? [beneficiaryNamed(award.beneficiaryId)] : [];
  },
  keepers: (tables, { call }) => keepersOfCall(tables, call),
  who: ofCall,
};

export const COMMITMENT: KindOf<Commitment> = {
  ledger: LEDGER,
  type: 'Commitment',
  prefix: 'cmt',
  path: 'input.commitment',
  find: (tables, id) => tables.commitment.findUnique({ where: { id } }),
  keepers: async (tables, { id: ownerId }) => {
    const subjects = await tables.commitmentSubject.findMany({ where: { ownerId } });
    return await keepersOfSubjects(
      tables,
      subjects.map(({ subjectId }) => subjectId),
    );
  },
  who: KEEPERS_OF_SUBJECTS,
};
