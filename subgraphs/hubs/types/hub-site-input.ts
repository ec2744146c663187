import { builder } from '../builder.ts';

export const HubSiteInput = builder.inputType('HubSiteInput', {
  description: 'Where a hub is: exactly one of `municipality` and `province` is given.',
  fields: (t) => ({
    municipality: t.field({ type: 'NIS', description: 'REFNIS code of its municipality.' }),
    province: t.field({ type: 'NIS', description: 'REFNIS code of its province, where no more is known.' }),
    locality: t.string({ description: 'Town, village or quarter, as sources name it.' }),
    building: t.string({ description: 'Building that houses it.' }),
    note: t.note(),
  }),
});
