import { builder } from '../builder.ts';

export const PublishedSetting = builder.enumType('PublishedSetting', {
  description: 'How a network itself publishes where a member lies.',
  values: {
    URBAN: { description: 'Published as urban.' },
    RURAL_OR_SEMI_RURAL: { description: 'Published as rural or semi-rural.' },
  } as const,
});
