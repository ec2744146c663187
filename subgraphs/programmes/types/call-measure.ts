import { referredFrom } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';

builder.prismaObject('CallMeasure', {
  fields: (t) => ({
    measure: t.field({
      type: 'Measure',
      description: 'The measure that the call carries out.',
      resolve: (link, _args, { load }) => referredFrom(link, load.measure, link.measureId),
    }),
    call: t.field({
      type: 'Call',
      description: 'The call.',
      resolve: (link, _args, { load }) => referredFrom(link, load.call, link.callId),
    }),
    sources: t.sources(),
  }),
});
