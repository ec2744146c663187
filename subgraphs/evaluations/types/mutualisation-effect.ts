import { SHARE_PLACES } from '@cdw/kernel/judging/written.ts';
import { JUDGEMENT_INPUTS_MAX } from '@cdw/kernel/limits.ts';
import { builder } from '../builder.ts';
import { GROUP_MIN } from '../limits.ts';
import type { SideEffect } from '../mutualisation/sides.ts';
import { subjectOf } from '../subject.ts';
import { MutualisationSide } from './mutualisation-side.ts';
import { Space } from './space.ts';

type Figure =
  | 'before'
  | 'after'
  | 'groupChange'
  | 'groupSpread'
  | 'difference'
  | 'differenceFrom'
  | 'differenceThrough';

export const MutualisationEffect = builder.objectRef<SideEffect>('MutualisationEffect').implement({
  description: 'What became of one indicator of a space that takes part in a sharing, against comparable spaces.',
  fields: (t) => {
    const figure = (name: Figure, description: string) =>
      t.field({
        type: 'Decimal',
        nullable: true,
        description,
        resolve: (effect) => effect[name]?.toDecimalPlaces(SHARE_PLACES),
      });
    return {
      side: t.expose('side', { type: MutualisationSide, description: 'On which side the space stands.' }),
      space: t.field({
        type: Space,
        nullable: true,
        description: 'The space.',
        resolve: ({ spaceId }) => subjectOf('SPACE', spaceId),
      }),
      indicator: t.field({
        type: 'Indicator',
        description: 'What is measured, in which unit.',
        resolve: ({ indicator }) => indicator,
      }),
      before: figure(
        'before',
        'The mean of the calendar years before that of the beginning; null where none is known.',
      ),
      after: figure('after', 'The mean of the calendar years after that of the beginning; null where none is known.'),
      groupChange: figure(
        'groupChange',
        `By how much comparable spaces changed in the same years, on average; null where they are fewer than ${GROUP_MIN}.`,
      ),
      groupSpread: figure(
        'groupSpread',
        'How far the changes of comparable spaces lie apart: their standard deviation (n - 1); null where `groupChange` is.',
      ),
      groupSize: t.exposeInt('groupSize', {
        description: 'How many comparable spaces have figures of the same years.',
      }),
      group: t.field({
        type: [Space],
        nullable: { list: false, items: true },
        description: `These spaces, ${JUDGEMENT_INPUTS_MAX} at most, of \`groupSize\`; empty where they are fewer than ${GROUP_MIN}.`,
        resolve: ({ group }) => group.spaceIds.map((id) => subjectOf('SPACE', id)),
      }),
      difference: figure('difference', 'The change of the space less that of the group; null where one is not known.'),
      differenceFrom: figure(
        'differenceFrom',
        'The lower end of the interval of 80 % of the difference, which is as wide as that in which one more comparable space would lie; null where there is none.',
      ),
      differenceThrough: figure('differenceThrough', 'The upper end of that interval; null where there is none.'),
      isBeyondSpread: t.exposeBoolean('isBeyondSpread', {
        nullable: true,
        description:
          'Whether the whole interval lies on one side of nought: whether the space differs by more than comparable ones usually do. Null where there is no difference.',
      }),
    };
  },
});
