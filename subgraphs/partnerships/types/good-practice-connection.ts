import { loadPresent } from '@cdw/kernel/loaders.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { GoodPracticeStatus } from './good-practice-status.ts';

const GoodPracticeConnection = builder.connectionObject({
  type: 'GoodPractice',
  name: 'GoodPracticeConnection',
  description: 'A page of a list of good practices.',
});

builder.queryField('goodPractices', (t) =>
  t.connection(
    {
      type: 'GoodPractice',
      nullable: true,
      description: 'Good practices, ordered by their title.',
      args: {
        status: t.arg({ type: [GoodPracticeStatus], description: 'Founded in one of these ways.' }),
        demonstratedBy: t.arg.id({ description: 'Shown by this partnership: its identifier or its slug.' }),
        appliedIn: t.arg.id({ description: 'Applied again in this partnership: its identifier or its slug.' }),
        text: t.arg.string({
          description:
            'With each of these words in their title or lesson, in any language, at least as a part of a word; accents and case do not matter. 200 characters at most.',
        }),
      },
      resolve: (_root, { status, demonstratedBy, appliedIn, text, ...page }, { lists, load }) => {
        const where = [
          status ? sql`g.status = ANY(${status}::text[]::partnerships."GoodPracticeStatus"[])` : undefined,
          demonstratedBy ? sql`g."demonstratedById" IN (${named(demonstratedBy)})` : undefined,
          appliedIn
            ? sql`g.id IN (SELECT a."goodPracticeId" FROM partnerships."GoodPracticeApplication" AS a
                WHERE a."partnershipId" IN (${named(appliedIn)}))`
            : undefined,
          holdsText(sql`g."searchText"`, text),
        ];
        const order = { name: 'TITLE', by: sql`g."sortName"` };
        const selection = { from: sql`partnerships."GoodPractice" AS g`, id: sql`g.id`, where, order };
        return lists.page(selection, page, (ids) => loadPresent(load.goodPractice, ids));
      },
    },
    GoodPracticeConnection,
  ),
);

/** The partnership with this identifier or slug. */
const named = (name: string) =>
  sql`SELECT p.id FROM partnerships."Partnership" AS p WHERE p.id = ${name} OR p.slug = ${name}`;
