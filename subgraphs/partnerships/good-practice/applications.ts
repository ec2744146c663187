import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { checkApplication } from './check-applications.ts';
import { practiceFact } from './good-practice.ts';
import { alsoKept, keptByWhoApplies } from './keepers.ts';

practiceFact({
  type: 'GoodPracticeApplication',
  name: 'GoodPracticeApplication',
  noun: 'application',
  table: 'goodPracticeApplication',
  owner: 'goodPracticeId',
  prefix: 'gpa',
  part: 'applications',
  holds: 'ENTRY',
  orderColumn: 'partnershipId',
  columns: {
    partnership: ownReference('The partnership that applies it.', {
      type: 'Partnership',
      prefix: 'prt',
      table: 'partnership',
      loader: 'partnership',
      column: 'partnershipId',
      isRequired: true,
    }),
  },
  complete: checkApplication,
  keptBy: ({ fact, partnership }) =>
    keptByWhoApplies(async (tables, goodPracticeId) => {
      if (typeof fact !== 'string') return String(partnership);
      const where = { id: fact, goodPracticeId };
      const application = await tables.goodPracticeApplication.findFirst({ where });
      if (application) return application.partnershipId;
      return (await tables.goodPractice.findUnique({ where: { id: goodPracticeId } }))?.demonstratedById;
    }),
  right: (way, { partnership }, viewer) =>
    way === 'CORRECT' && typeof partnership === 'string' ? alsoKept(keptByWhoApplies, partnership, viewer) : undefined,
  lists: { history: ['applications', 'Where it was applied again, as far as sources tell.'] },
  rows: 'applicationsOfPractice',
  begin: {
    mutation: 'applyGoodPractice',
    kind: 'APPLIED',
    says: 'Records that a further partnership applies a good practice. Only an organisation that acts for a party of the partnership that applies it may, and only such a one corrects or withdraws it.',
    from: '',
  },
});

builder.objectField('GoodPractice', 'appliedIn', (t) =>
  t.field({
    type: ['Partnership'],
    description: 'The partnerships in which it was applied again, as far as sources tell.',
    resolve: async ({ id }, _args, { load }) => {
      const rows = await load.applicationsOfPractice.load(id);
      return await loadPresent(
        load.partnership,
        rows.map(({ partnershipId }) => partnershipId),
      );
    },
  }),
);

builder.objectField('Partnership', 'appliedPractices', (t) =>
  t.field({
    type: ['GoodPractice'],
    description: 'What others had shown and this partnership applies, as far as sources tell.',
    resolve: async ({ id }, _args, { load }) => {
      const rows = await load.practicesAppliedIn.load(id);
      return await loadPresent(
        load.goodPractice,
        rows.map(({ goodPracticeId }) => goodPracticeId),
      );
    },
  }),
);
