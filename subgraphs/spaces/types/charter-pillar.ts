import { builder } from '../builder.ts';

builder.prismaObject('CharterPillar', {
  fields: (t) => ({
    position: t.exposeInt('position'),
    name: t.text('name', { description: 'What the pillar is called.' }),
    sources: t.sources(),
  }),
});
