import { bodiesOf } from '../body/bodies.ts';
import { KEEPERS_OF_PROGRAMME, keepersOfProgramme } from '../keepers.ts';
import { callFact } from './call.ts';

export const bodies = callFact(
  bodiesOf({
    type: 'CallBody',
    noun: 'call',
    table: 'callBody',
    owner: 'callId',
    rows: 'bodiesOfCall',
    says: 'Who decided on, funded or organised the call, as far as sources tell.',
    naming: (tables, { programmeId }: { programmeId: string | null }) => keepersOfProgramme(tables, programmeId),
    who: `${KEEPERS_OF_PROGRAMME} of the call`,
  }),
);
