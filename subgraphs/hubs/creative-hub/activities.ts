import { dated, localized, note, value } from '@cdw/kernel/facts/columns.ts';
import { builder } from '../builder.ts';
import { hubFact } from './creative-hub.ts';

const HubActivityKind = builder.enumType('HubActivityKind', {
  description: 'What sort of event in the life of a creative hub.',
  values: {
    LAUNCH: { description: 'The hub began its work.' },
    INAUGURATION: { description: 'A building of the hub was opened.' },
    RELOCATION: { description: 'The hub moved.' },
  } as const,
});

hubFact({
  type: 'HubActivity',
  name: 'HubActivity',
  noun: 'event',
  table: 'hubActivity',
  owner: 'hubId',
  prefix: 'hac',
  part: 'activities',
  holds: 'ENTRY',
  orderColumn: 'heldFirstDay',
  columns: {
    kind: value(HubActivityKind, 'What sort of event it is.', { isRequired: true }),
    title: localized('What took place.', { isRequired: true }),
    heldOn: dated('When it took place, to the precision known; null where no source tells the year.', 'heldFirstDay'),
    note: note('this event'),
  },
  lists: {
    history: [
      'activities',
      'The events in the life of the hub, the oldest first, those of which no year is known last.',
    ],
  },
  rows: 'activitiesOfHub',
  begin: {
    mutation: 'recordHubActivity',
    kind: 'ACTIVITY_RECORDED',
    says: 'Records an event in the life of a hub.',
    from: '',
  },
});
