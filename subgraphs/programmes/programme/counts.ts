import { value } from '@cdw/kernel/facts/columns.ts';
import { PARTS_MAX } from '../limits.ts';
import { count } from '../money/euro.ts';
import { Qualifier } from '../money/qualifier.ts';
import { positioned } from '../position.ts';
import { programmeFact } from './programme.ts';
import { ProgrammePart } from './programme-part.ts';

programmeFact({
  type: 'ProgrammeCount',
  name: 'ProgrammeCount',
  noun: 'count',
  table: 'programmeCount',
  owner: 'programmeId',
  prefix: 'cnt',
  part: 'counts',
  holds: 'ENTRY',
  orderColumn: 'position',
  columns: {
    part: value(ProgrammePart, 'What is counted.', { isRequired: true }),
    count: count('How many there are.', { min: 0, max: PARTS_MAX, isRequired: true }),
    qualifier: value(Qualifier, 'How exact the source is.', { isRequired: true }),
  },
  complete: (row, draft) => positioned(row, draft, { table: 'programmeCount', owner: 'programmeId' }),
  lists: { history: ['counts', 'How many axes, objectives, measures … the programme has, as sources count them.'] },
  rows: 'countsOfProgramme',
  begin: {
    mutation: 'addProgrammeCount',
    kind: 'COUNT_ADDED',
    says: 'Adds how many parts of a kind a programme has, as a source counts them.',
    from: '',
  },
});
