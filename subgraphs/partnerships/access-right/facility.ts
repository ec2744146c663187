import { builder } from '../builder.ts';

export const Facility = builder.enumType('Facility', {
  description: 'Something of a space that its users may use.',
  values: {
    WORKPLACE: { description: 'A desk in a shared room.' },
    WIFI: { description: 'Wireless internet access.' },
    MEETING_ROOM: { description: 'A room for meetings.' },
    TRAINING_ROOM: { description: 'A room for courses.' },
    CONFERENCE_ROOM: { description: 'A hall for conferences.' },
    PRIVATE_OFFICE: { description: "An office of one's own." },
    VIDEOCONFERENCE: { description: 'Equipment for meetings at a distance.' },
    CAFETERIA: { description: 'A place to eat and drink.' },
    PARKING: { description: 'Parking places.' },
    PRINTER: { description: 'Printing and copying.' },
    FABLAB: { description: 'Machines of digital fabrication.' },
    EVENTS: { description: 'Events and animation for the community.' },
  } as const,
});
