import { bodiesOf } from '../body/bodies.ts';
import { programmeFact } from './programme.ts';

export const bodies = programmeFact(
  bodiesOf({
    type: 'ProgrammeBody',
    noun: 'programme',
    table: 'programmeBody',
    owner: 'programmeId',
    rows: 'bodiesOfProgramme',
    says: 'Who decides on, funds, coordinates or evaluates the programme, as far as sources tell.',
    naming: async () => [],
    who: 'the agency',
  }),
);
