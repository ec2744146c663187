import { builder } from '../builder.ts';
import type { Observation } from '../generated/prisma/client.ts';

type Target = { readonly value: NonNullable<Observation['targetValue']>; readonly dueOn: string | null };

export const ObservationTarget = builder.objectRef<Target>('ObservationTarget').implement({
  description: 'What a figure was to reach, as the source of the figure states it.',
  fields: (t) => ({
    value: t.expose('value', { type: 'Decimal', description: 'The value to reach, in the unit of the indicator.' }),
    dueOn: t.expose('dueOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'By when, to the precision known; null where no source tells.',
    }),
  }),
});
