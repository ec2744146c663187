import { dayOf } from '@cdw/kernel/as-of.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import { isNamed } from '@cdw/kernel/lookup.ts';
import { isOneOfOrUnknown } from '@cdw/kernel/one-of.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { PARTNERSHIP } from '../partnership/named.ts';
import { GoodPracticeStatus } from './good-practice-status.ts';

const GoodPracticeConnection = builder.connectionObject({
  type: 'GoodPractice',
  name: 'GoodPracticeConnection',
  description: 'A page of a list of good practices.',
});

/** Each good practice once, with its status on a day. */
const from = (day: Day): Sql => sql`partnerships."GoodPractice" AS g
  LEFT JOIN partnerships."GoodPracticeStatusPeriod" AS t ON t."goodPracticeId" = g.id AND ${holds(sql`t`, day)}`;

builder.queryField('goodPractices', (t) =>
  t.connection(
    {
      type: 'GoodPractice',
      nullable: true,
      description: 'Good practices, ordered by their title.',
      args: {
        status: t.arg({
          type: [GoodPracticeStatus],
          description: 'Founded in one of these ways on the day asked for.',
        }),
        demonstratedBy: t.arg.id({ description: 'Shown by this partnership: its identifier or its slug.' }),
        appliedIn: t.arg.id({ description: 'Applied again in this partnership: its identifier or its slug.' }),
        text: t.arg.words('their title or lesson, in any language'),
        asOf: t.arg.asOf(),
      },
      resolve: (_root, { status, demonstratedBy, appliedIn, text, ...page }, { lists, load }) => {
        const day = dayOf({}, page);
        const applied = isNamed(sql`a."partnershipId"`, PARTNERSHIP, appliedIn, 'appliedIn');
        const where = [
          isOneOfOrUnknown(sql`t.status`, status, sql`partnerships."GoodPracticeStatus"`),
          isNamed(sql`g."demonstratedById"`, PARTNERSHIP, demonstratedBy, 'demonstratedBy'),
          applied &&
            sql`g.id IN (SELECT a."goodPracticeId" FROM partnerships."GoodPracticeApplication" AS a WHERE ${applied})`,
          holdsText(sql`g."searchText"`, text),
        ];
        const order = orderBy('TEXT', sql`g."sortName"`);
        const namings = [
          { table: PARTNERSHIP, names: demonstratedBy, argument: 'demonstratedBy' },
          { table: PARTNERSHIP, names: appliedIn, argument: 'appliedIn' },
        ];
        const selection = { from: from(day), id: sql`g.id`, where, order, namings };
        return lists.page(selection, page, load.goodPractice, day);
      },
    },
    GoodPracticeConnection,
  ),
);
