import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { byKeepers, type Claimed } from '@cdw/kernel/writing/change-thing.ts';
import type { LocalizedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../../builder.ts';
import { FOLLOWED_PARTNERSHIP } from '../../partnership/partnership.ts';
import { GOOD_PRACTICE } from '../good-practice.ts';
import { GoodPracticeStatus } from '../good-practice-status.ts';
import { statuses } from '../statuses.ts';

type Stated = {
  readonly demonstratedBy: string;
  readonly title: LocalizedText;
  readonly reportedOn?: string | null;
};

registerMutation(builder, GOOD_PRACTICE, 'recordGoodPractice', {
  kind: 'RECORDED',
  says: 'Records a good practice, which has its status since a source first stated it. Only an organisation that acts for a party of the partnership that shows it, or that follows it as a monitor, may.',
  input: (t) => ({
    status: t.field({ type: GoodPracticeStatus, required: true, description: 'How well the lesson is founded.' }),
  }),
  calledAfter: (input) => (input as unknown as Stated).title.fr,
  facts: (input) => {
    const { status } = input;
    return [{ fact: statuses, given: { status }, period: { validFrom: (input as unknown as Stated).reportedOn } }];
  },
  right: (input, context) => {
    const shown = { ...FOLLOWED_PARTNERSHIP, path: 'input.demonstratedBy' };
    return byKeepers(shown, context, (input as unknown as Stated).demonstratedBy);
  },
  concerns: (_input, { keepers }: Claimed<unknown>) => keepers,
});
