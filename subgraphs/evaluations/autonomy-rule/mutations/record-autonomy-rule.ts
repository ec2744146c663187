import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import type { LocalizedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../../builder.ts';
import { AUTONOMY_RULE } from '../autonomy-rule.ts';
import { subjects } from '../subjects.ts';

registerMutation(builder, AUTONOMY_RULE, 'recordAutonomyRule', {
  kind: 'RECORDED',
  says: 'Records by when spaces are to stand on their own feet, as it was stated.',
  input: (t) => ({
    subject: t.id({
      required: true,
      description:
        'Identifier of the network (`net_…`) or call (`cal_…`) to whose spaces it applies; `addAutonomyRuleSubject` adds others.',
    }),
  }),
  calledAfter: (input) => (input as unknown as { readonly title: LocalizedText }).title.fr,
  references: ({ subject }) => [...(subjects.columns.subject?.references?.(subject, 'input.subject') ?? [])],
  facts: ({ subject }) => [{ fact: subjects, given: { subject }, place: 0 }],
});
