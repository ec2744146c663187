import { builder } from '../builder.ts';
import { subjectOf } from '../subject.ts';
import { Space } from './space.ts';

builder.prismaObject('ObservationNonRespondent', {
  fields: (t) => ({
    publishedName: t.exposeString('publishedName'),
    space: t.field({
      type: Space,
      nullable: true,
      description: 'The space that did not answer; null where it is not known which it is.',
      resolve: ({ spaceId }) => (spaceId ? subjectOf('SPACE', spaceId) : null),
    }),
    sources: t.sources(),
  }),
});
