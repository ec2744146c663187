import { fromDay } from '@cdw/kernel/days.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import { changeThing } from '@cdw/kernel/writing/change-thing.ts';
import { builder } from '../builder.ts';
import { checkProjects, closing } from '../call-dates.ts';
import { callFields, optionalDate, WRITE } from '../input-fields.ts';
import { CALL } from '../kinds.ts';
import { checkNotBefore } from '../money/checked-figures.ts';

const CorrectCallInput = builder.inputType('CorrectCallInput', {
  description:
    'The dates or numbers of a call were recorded wrongly, or not at all. What is left out stays as it is; null says that no source tells, and a call is open of which none tells when it closed.',
  fields: (t) => ({
    ...callFields(t),
    closedOn: optionalDate(t, 'The last date on which projects could be submitted'),
    awardedOn: optionalDate(t, 'When its winners were chosen or announced'),
    projectsReceived: t.int({ description: 'Projects that were submitted.' }),
    projectsDiscarded: t.int({ description: 'Projects of these that were put aside before the choice.' }),
    projectsSelected: t.int({ description: 'Projects of these that were chosen.' }),
  }),
});

builder.mutationField('correctCall', (t) =>
  t.field({
    type: 'Call',
    nullable: true,
    description:
      'Mends a mistake in the dates or the numbers of a call; the audit keeps what stood there. A call that is prolonged is closed again by its new date, by `closeCall`. The agency may, and who organises, funds or coordinates the call or its programme.',
    authScopes: WRITE,
    args: { input: t.arg({ type: CorrectCallInput, required: true, description: 'Which one, and what is right.' }) },
    resolve: async (_root, { input }, context) => {
      const { call: target, version, sources, ...right } = input;
      const id = await changeThing(
        CALL,
        context,
        { id: target, version, sources },
        {
          mutation: 'correctCall',
          input,
          kind: 'CORRECTED',
          isCorrection: true,
          work: async ({ tables, faults, row: call, sourceKeys }) => {
            const given = Object.fromEntries(Object.entries(right).filter(([, value]) => value !== undefined));
            if (Object.keys(given).length === 0) {
              const message = `says nothing that was wrong. Give one of \`closedOn\`, \`awardedOn\`, \`projectsReceived\`, \`projectsDiscarded\` and \`projectsSelected\`.`;
              faults.add('input', 'NO_CHANGE', message);
            }
            checkProjects(faults, { ...call, ...given });
            const { closedOn, awardedOn } = right;
            if (closedOn) checkNotBefore(faults, 'input.closedOn', fromDay(lastDayOf(closedOn)), call.launchedOn);
            if (awardedOn) checkNotBefore(faults, 'input.awardedOn', fromDay(lastDayOf(awardedOn)), call.launchedOn);
            faults.settle();
            const all = [...new Set([...call.sourceKeys, ...sourceKeys])];
            const data = { ...given, ...(closedOn !== undefined && closing(closedOn)), sourceKeys: all };
            await tables.call.update({ where: { id: call.id }, data });
            return undefined;
          },
        },
      );
      return await loadWritten(context.load.call, id);
    },
  }),
);
