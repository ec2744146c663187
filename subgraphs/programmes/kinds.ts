import type { Kind } from '@cdw/kernel/writing/change-thing.ts';
import type { Call, Measure, Programme } from './generated/prisma/client.ts';
import { KEEPERS_OF_CALL, keepersOfCall, keepersOfProgramme } from './keepers.ts';
import { LEDGER } from './ledger.ts';
import type { Recorded, Tables } from './tables.ts';

/** The kinds of things that are changed as a whole, and who keeps each. */
type KindOf<Row> = Kind<Tables, Recorded, Row>;

const ofProgramme = 'an organisation that organises, funds or coordinates the programme';

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
  who: KEEPERS_OF_CALL,
};
