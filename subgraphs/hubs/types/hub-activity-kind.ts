import { builder } from '../builder.ts';

export const HubActivityKind = builder.enumType('HubActivityKind', {
  description: 'What sort of event in the life of a creative hub.',
  values: {
    LAUNCH: { description: 'The hub began its work.' },
    INAUGURATION: { description: 'A building of the hub was opened.' },
    RELOCATION: { description: 'The hub moved.' },
  } as const,
});
