import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

export const Province = builder.objectRef<{ nis: string }>('Province').implement({
  description: 'A Walloon province.',
  fields: (t) => ({
    nis: t.expose('nis', { type: 'NIS', description: 'REFNIS code of the province, five digits (`50000`).' }),
  }),
});

datedEntity(builder, Province, 'nis');
