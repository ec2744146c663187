import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { builder } from '../../builder.ts';
import { hours } from '../hours.ts';
import { names } from '../names.ts';
import { operators } from '../operators.ts';
import { PremisesInput, premises } from '../premises.ts';
import { SPACE } from '../space.ts';
import { statuses } from '../statuses.ts';

type Further = { readonly name: object; readonly openedOn?: PartialDate | null };

/** Since when a new space has its name, is at its place and is run by its operator is not known. */
registerMutation(builder, SPACE, 'registerSpace', {
  says: 'Adds a space, run by an organisation of the viewer. It is PLANNED from `plannedOn` and OPEN from `openedOn` on; without either its status is UNKNOWN.',
  input: (t) => ({
    operator: t.id({ required: true, description: 'Identifier of the organisation that runs it; begins with `org_`.' }),
    premises: t.field({ type: PremisesInput, required: true, description: 'Where it is.' }),
    plannedOn: t.field({ type: 'PartialDate', description: 'When it was announced or selected, before it opened.' }),
    openingHours: t.string({ description: 'When it is open, in the syntax of OpenStreetMap.' }),
  }),
  owners: ({ operator }) => [operator],
  facts: (input) => {
    const {
      name,
      premises: place,
      operator: organisation,
      openingHours,
      plannedOn,
      openedOn,
    } = input as typeof input & Further;
    return [
      { fact: names, given: { name } },
      ...(openingHours ? [{ fact: hours, given: { openingHours }, period: { validFrom: openedOn } }] : []),
      { fact: premises, given: place, path: 'input.premises' },
      {
        fact: operators,
        given: { organisation, role: 'OPERATOR' },
        givenBy: (path) => path.replace(/organisation$/, 'operator'),
      },
      ...(plannedOn ? [{ fact: statuses, given: { status: 'PLANNED' }, period: { validFrom: plannedOn } }] : []),
      ...(openedOn ? [{ fact: statuses, given: { status: 'OPEN' }, period: { validFrom: openedOn } }] : []),
    ];
  },
});
