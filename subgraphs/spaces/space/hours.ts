import { dayOf } from '@cdw/kernel/as-of.ts';
import { type Day, today } from '@cdw/kernel/days.ts';
import { type Column, text } from '@cdw/kernel/facts/columns.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import type { Space, SpaceStatusPeriod } from '../generated/prisma/client.ts';
import { OPENING_HOURS_CHARACTERS_MAX } from '../limits.ts';
import { communityOf, isOpenAt } from '../opening-hours.ts';
import { checkedHours } from './checked-hours.ts';
import { mainPremisesOf } from './premises-of.ts';
import { spaceFact } from './space.ts';

const openingHours: Column = {
  ...text(
    'Opening hours in the syntax of OpenStreetMap (`Mo-Fr 08:30-18:00; PH off`), in the time zone Europe/Brussels.',
    { isRequired: true, charactersMax: OPENING_HOURS_CHARACTERS_MAX },
  ),
  columns: (given, name, { path, faults }) => ({ [name]: checkedHours(faults, path, String(given)) }),
};

export const hours = spaceFact({
  type: 'SpaceOpeningHours',
  name: 'OpeningHours',
  noun: 'set of opening hours',
  table: 'spaceOpeningHours',
  owner: 'spaceId',
  prefix: 'hrs',
  part: 'hours',
  holds: 'ONE',
  columns: { openingHours },
  period: 'When the space kept these hours.',
  lists: {
    history: ['openingHoursHistory', 'All opening hours that the space keeps, or kept, the oldest first.'],
  },
  rows: 'hoursOfSpace',
  begin: {
    mutation: 'changeOpeningHours',
    kind: 'OPENING_HOURS_CHANGED',
    says: 'Gives a space other opening hours from a date on; on the days before it keeps those that it had.',
    from: 'When it opens at these hours; the present ones end on the eve',
  },
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
  isOpen: t.boolean({
    nullable: true,
    description:
      'Whether the space is open at the moment asked for: in use on that day, within its opening hours, which are read with the public holidays of Belgium and the school holidays of the Community in the time zone Europe/Brussels. False for a space that is closed, or not open yet; null where it is not known whether it was in use, or the hours do not say (`"sur rendez-vous"`).',
    args: { at: t.arg({ type: 'DateTime', description: 'The moment; now when left out.' }) },
    resolve: async (space, { at }, { load }) => {
      const moment = at ?? new Date();
      const day = today(moment);
      const isInUse = isInUseOn(space, await load.statusesOfSpace.load(space.id), day);
      if (!isInUse) return isInUse;
      const hours = heldOn(await load.hoursOfSpace.load(space.id), day);
      const premises = await mainPremisesOf(space, day, load);
      return hours ? isOpenAt(hours.openingHours, moment, communityOf(premises?.municipalityNis)) : null;
    },
  }),
}));

/** Whether a space is in use on a day, as far as sources tell: not before it opens, nor once it is closed or merged. */
function isInUseOn({ openedOn }: Space, statuses: readonly SpaceStatusPeriod[], day: Day): boolean | null {
  const status = heldOn(statuses, day)?.status;
  if (status !== undefined) return status === 'OPEN';
  return openedOn !== null && day < firstDayOf(openedOn) ? false : null;
}
