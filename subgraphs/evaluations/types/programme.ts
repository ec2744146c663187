import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';
import { type Subject, subjectOf } from '../subject.ts';

export const Programme = builder.objectRef<Subject>('Programme').implement({
  description: 'A strategy, programme, fund or scheme by which public bodies act, with a period and a budget.',
  fields: (t) => ({
    id: t.exposeID('subjectId', { description: 'Opaque identifier; begins with `prg_`.' }),
  }),
});

datedEntity(builder, Programme, 'id', ({ id }) => subjectOf('PROGRAMME', id));
