import { builder } from '../builder.ts';

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
