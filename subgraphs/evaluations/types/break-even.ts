import type { BreakEven } from '../autonomy/assess.ts';
import { builder } from '../builder.ts';

export const BreakEvenType = builder.objectRef<BreakEven>('BreakEven').implement({
  description: 'The first calendar year whose own income covers its running costs.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    isProjected: t.exposeBoolean('isProjected', {
      description: 'Whether the trend says so; false where it was observed.',
    }),
    fromYear: t.exposeInt('fromYear', {
      nullable: true,
      description: 'The first year of the interval of 80 %; null where nothing bounds it.',
    }),
    throughYear: t.exposeInt('throughYear', {
      nullable: true,
      description: 'The last year of the interval of 80 %; null where nothing bounds it.',
    }),
  }),
});
