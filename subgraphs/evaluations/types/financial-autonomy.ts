import { dayOf } from '@cdw/kernel/as-of.ts';
import { type FinancialAutonomy, financialAutonomy } from '../autonomy/financial-autonomy.ts';
import { builder } from '../builder.ts';
import { AutonomyDeadline } from './autonomy-deadline.ts';
import { AutonomyRatio } from './autonomy-ratio.ts';
import { AutonomyVerdict } from './autonomy-verdict.ts';
import { BreakEvenType } from './break-even.ts';
import { CreativeHub } from './creative-hub.ts';
import { Judgement } from './judgement.ts';
import { ProjectionConfidence } from './projection-confidence.ts';
import { Space } from './space.ts';

const FinancialAutonomyType = builder.objectRef<FinancialAutonomy>('FinancialAutonomy').implement({
  description:
    'Whether own income covers the running costs, and whether it will by the deadline that was in force on the day asked for. What is known of it is told even where it allows no verdict.',
  interfaces: [Judgement],
  fields: (t) => ({
    verdict: t.expose('verdict', { type: AutonomyVerdict, description: 'The verdict; `UNKNOWN` where there is none.' }),
    ratios: t.expose('ratios', {
      type: [AutonomyRatio],
      description: 'The ratio of each calendar year of which both figures are known, the earliest first.',
    }),
    latestRatio: t.field({
      type: AutonomyRatio,
      nullable: true,
      description: 'That of the last year that is known; null where none is.',
      resolve: ({ ratios }) => ratios.at(-1),
    }),
    breakEven: t.expose('breakEven', {
      type: BreakEvenType,
      nullable: true,
      description:
        'When balance was first observed, else when the trend gets there; null with fewer than three years, or where the trend does not rise.',
    }),
    deadline: t.expose('deadline', {
      type: AutonomyDeadline,
      nullable: true,
      description:
        'The deadline, and its rule; null where no rule applied. Further rules in force stand among the inputs.',
    }),
    confidence: t.expose('confidence', {
      type: ProjectionConfidence,
      nullable: true,
      description: 'How sure the verdict is where it rests on a projection; null elsewhere.',
    }),
  }),
});

for (const type of [Space, CreativeHub]) {
  builder.objectField(type, 'autonomy', (t) =>
    t.field({
      type: FinancialAutonomyType,
      nullable: true,
      description:
        'Whether it stood on its own feet on the day asked for, by what was known and in force then. SUBGRAPH_UNAVAILABLE where the parts of the graph that know its opening and its memberships do not answer.',
      args: { asOf: t.arg.asOf() },
      resolve: (subject, args, context) => financialAutonomy(subject, dayOf(subject, args), context),
    }),
  );
}
