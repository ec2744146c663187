import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

export const Municipality = builder.objectRef<{ nis: string }>('Municipality').implement({
  description: 'A Walloon municipality (commune).',
  fields: (t) => ({
    nis: t.expose('nis', { type: 'NIS', description: 'REFNIS code of the municipality, five digits (`57081`).' }),
  }),
});

datedEntity(builder, Municipality, 'nis');
