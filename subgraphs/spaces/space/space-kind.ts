import { builder } from '../builder.ts';

export const SpaceKind = builder.enumType('SpaceKind', {
  description: 'What sort of place a space is.',
  values: {
    COWORKING: {
      description: 'A shared place of work with a community, mostly for the self-employed, in towns and villages.',
    },
    SMART_WORK_CENTER: {
      description: 'A place near a mobility node where employees work at a distance from their company.',
    },
    TELECENTRE: { description: 'A place equipped for telework, without animation.' },
    HUB_SITE: { description: 'A place that a creative hub runs for itself.' },
    FABLAB: { description: 'A workshop of digital fabrication.' },
    THIRD_PLACE: { description: 'A place that mixes work with other services, such as culture, a shop or a workshop.' },
    BUSINESS_CENTRE: { description: 'Offices let to companies, with services.' },
  } as const,
});
