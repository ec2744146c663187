import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { byKeepers } from '@cdw/kernel/writing/change-thing.ts';
import type { WriteContext } from '@cdw/kernel/writing/written.ts';
import { builder } from '../../builder.ts';
import { AmountStatementInput } from '../../money/amount-statement-input.ts';
import { checkAmounts, firstAmounts } from '../../money/amounts.ts';
import { PROGRAMME } from '../../programme/programme.ts';
import { checkSubjects, firstSubjects, idsOf, subjectsNamed } from '../../subject/subjects.ts';
import type { Tables } from '../../tables.ts';
import { fundings } from '../fundings.ts';
import { MEASURE } from '../measure.ts';
import { subjects } from '../subjects.ts';

type Further = { readonly title: { readonly fr: string }; readonly programme: string };

registerMutation(builder, MEASURE, 'addMeasure', {
  kind: 'ADDED',
  says: 'Adds a measure to a programme. The agency may, and who organises, funds or coordinates the programme.',
  input: (t) => ({
    fundings: t.field({
      type: [AmountStatementInput],
      defaultValue: [],
      description: 'What it is funded with, as each source states it; 20 statements at most.',
    }),
    subjects: t.idList({
      defaultValue: [],
      description:
        'Identifiers of the spaces, creative hubs, networks, partnerships, programmes and calls with which it is concerned; 50 at most.',
    }),
  }),
  calledAfter: (input) => (input as object as Further).title.fr,
  right: (input, context: WriteContext<Tables>) =>
    byKeepers(PROGRAMME, context, (input as object as Further).programme) as never,
  references: (input) => subjectsNamed(idsOf(input)),
  check: (faults, input) => {
    checkSubjects(faults, idsOf(input), 0);
    checkAmounts(faults, 'input.fundings', input.fundings);
  },
  facts: (input) => [...firstSubjects(subjects, idsOf(input)), ...firstAmounts(fundings, input.fundings)],
});
