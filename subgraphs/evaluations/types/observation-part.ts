import { builder } from '../builder.ts';

builder.prismaObject('ObservationPart', {
  fields: (t) => ({
    dimension: t.exposeString('dimension'),
    key: t.exposeString('key'),
    label: t.text('label', { description: 'The part, in words.' }),
    value: t.expose('value', { type: 'Decimal' }),
  }),
});
