import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

/** No figures are kept of a measure itself, so it is no subject: what is known of it is what is known of the winners of its calls. */
export const Measure = builder.objectRef<{ readonly subjectId: string }>('Measure').implement({
  description: 'Something that a programme undertakes to do.',
  fields: (t) => ({
    id: t.exposeID('subjectId', { description: 'Opaque identifier; begins with `mea_`.' }),
  }),
});

datedEntity(builder, Measure, 'id', ({ id }) => ({ subjectId: id }));
