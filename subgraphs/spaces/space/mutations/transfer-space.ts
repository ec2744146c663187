import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { mayHoldOn } from '@cdw/kernel/validity.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { ORGANISATION } from '../../named.ts';
import { operators } from '../operators.ts';
import { SPACE, spaceMutation } from '../space.ts';

spaceMutation('transferSpace', {
  kind: 'TRANSFERRED',
  says: 'Hands a space over to another operator from a date on; from then on only that one may change it.',
  input: (t) => ({
    to: t.id({ required: true, description: 'Identifier of the organisation that takes it over; begins with `org_`.' }),
    from: t.date('When it takes the space over'),
  }),
  work: async (edit, { to, from }) => {
    const { tables, faults, row } = edit;
    await named(faults, 'input.to', to, ORGANISATION, (id) => tables.organisation.findUnique({ where: { id } }));
    const ties = await tables.spaceOperator.findMany({ where: { spaceId: row.id, role: 'OPERATOR' } });
    const present = ties.find((tie) => mayHoldOn(tie, firstDayOf(from)));
    if (present?.organisationId === to) {
      faults.add('input.to', 'NO_CHANGE', 'that organisation operates the space already. Give another one.');
    }
    faults.settle();
    return await beginFact(SPACE, operators, edit, { organisation: to, role: 'OPERATOR' }, { validFrom: from });
  },
});
