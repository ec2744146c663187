import { localized, note, value } from '@cdw/kernel/facts/columns.ts';
import { builder } from '../builder.ts';
import { hubFact } from './creative-hub.ts';

export const HubServiceKind = builder.enumType('HubServiceKind', {
  description: 'What sort of service a creative hub offers.',
  values: {
    INCUBATION: { description: 'Support of young companies and projects until they stand alone.' },
    ADVICE: { description: 'Advice and coaching.' },
    FABLAB: { description: 'A workshop of digital fabrication.' },
    PROTOLAB: { description: 'A workshop where prototypes are made.' },
    MEDIALAB: { description: 'A workshop of image, sound and digital media.' },
  } as const,
});

hubFact({
  type: 'HubService',
  name: 'HubService',
  noun: 'service',
  table: 'hubService',
  owner: 'hubId',
  prefix: 'hsv',
  part: 'services',
  holds: ['nameFr'],
  endsWithOwner: true,
  columns: {
    kind: value(HubServiceKind, 'What sort of service it is.', { isRequired: true }),
    name: localized('What the service is called.', { isRequired: true }),
    note: note('this service'),
  },
  period: 'When the hub offers, or offered, the service.',
  lists: {
    now: ['services', 'What the hub offers on the day asked for, as far as sources tell; the list is not complete.'],
    history: ['serviceHistory', 'All that the hub offers or offered, the oldest first.'],
  },
  rows: 'servicesOfHub',
  begin: {
    mutation: 'offerHubService',
    kind: 'SERVICE_OFFERED',
    says: 'Puts a service of a hub on offer from a date on.',
    from: 'When it is on offer',
  },
  end: { mutation: 'endHubService', kind: 'SERVICE_ENDED', says: 'Takes a service of a hub off offer.' },
});
