import { builder } from '../builder.ts';

builder.prismaObject('Charter', {
  fields: (t) => ({
    title: t.text('title', { description: 'Title of the charter.' }),
    text: t.exposeString('text', { nullable: true }),
    pillars: t.field({
      type: ['CharterPillar'],
      description: 'What it commits to, in its own order.',
      resolve: ({ id }, _args, { load }) => load.pillarsOfCharter.load(id),
    }),
    sources: t.sources(),
  }),
});
