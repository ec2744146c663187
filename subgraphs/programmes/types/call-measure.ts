import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';

builder.prismaObject('CallMeasure', {
  fields: (t) => ({
    measure: t.field({
      type: 'Measure',
      description: 'The measure that the call carries out.',
      resolve: ({ measureId }, _args, { load }) => loadReferred(load.measure, measureId),
    }),
    call: t.field({
      type: 'Call',
      description: 'The call.',
      resolve: ({ callId }, _args, { load }) => loadReferred(load.call, callId),
    }),
    sources: t.sources(),
  }),
});
