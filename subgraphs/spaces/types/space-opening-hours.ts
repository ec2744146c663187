import { dayOf } from '@cdw/kernel/as-of.ts';
import { today } from '@cdw/kernel/days.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { isOpenAt } from '../opening-hours.ts';

builder.prismaObject('SpaceOpeningHours', {
  fields: (t) => ({
    openingHours: t.exposeString('openingHours'),
    period: t.period('When the space kept these hours.'),
    sources: t.sources(),
  }),
});

/** When a space opens its doors. */
builder.objectFields('Space', (t) => ({
  openingHours: t.string({
    nullable: true,
    description:
      'Opening hours on the day asked for, in the syntax of OpenStreetMap (`Mo-Fr 08:30-18:00; PH off`), in the time zone Europe/Brussels; null where they are not known.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) =>
      heldOn(await load.hoursOfSpace.load(space.id), dayOf(space, args))?.openingHours,
  }),
  openingHoursHistory: t.field({
    type: ['SpaceOpeningHours'],
    description: 'All opening hours that the space keeps, or kept, the oldest first.',
    resolve: ({ id }, _args, { load }) => load.hoursOfSpace.load(id),
  }),
  isOpen: t.boolean({
    nullable: true,
    description:
      'Whether the opening hours, read with the public holidays of Belgium in the time zone Europe/Brussels, hold the moment asked for; null where the hours of that day are not known.',
    args: { at: t.arg({ type: 'DateTime', description: 'The moment; now when left out.' }) },
    resolve: async ({ id }, { at }, { load }) => {
      const moment = at ?? new Date();
      const hours = heldOn(await load.hoursOfSpace.load(id), today(moment));
      return hours && isOpenAt(hours.openingHours, moment);
    },
  }),
}));
