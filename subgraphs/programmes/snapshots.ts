import { columns, DATED, texts } from '@cdw/kernel/writing/columns.ts';
import type { Which } from '@cdw/kernel/writing/ledger.ts';
import { AWARD } from './award/award.ts';
import { COMMITMENT } from './commitment/commitment.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { POLICY_DOCUMENT } from './policy-document/policy-document.ts';
import type { Recorded, Tables } from './tables.ts';

const byId = { orderBy: { id: 'asc' } } as const;
const orderBy = [{ position: 'asc' as const }, { id: 'asc' as const }];
const amounts = {
  select: { ...columns('id amountEur per years qualifier note position sourceKeys'), ...texts('scope') },
  orderBy,
} as const;
const bodies = { select: columns('id organisationId role office position sourceKeys'), orderBy } as const;
const subjects = { select: columns('id kind subjectId position sourceKeys'), orderBy } as const;

const programmes = (tables: Tables, where: Prisma.ProgrammeWhereInput) =>
  tables.programme.findMany({
    where,
    select: {
      ...columns('id slug version kind adoptedOn publishedOn predecessorId note'),
      ...texts('title', 'description'),
      ...DATED,
      counts: { select: columns('id part count qualifier position sourceKeys'), orderBy },
      bodies,
      axes: { select: { ...columns('id kind position sourceKeys'), ...texts('title') }, orderBy },
      budgets: amounts,
      voucherTerms: {
        select: {
          ...columns('id position rate minMonths maxMonths note'),
          ...texts('base', 'eligible', 'providers'),
          ...DATED,
          caps: { select: columns('id amountEur years note position sourceKeys'), orderBy },
        },
        orderBy,
      },
    },
    ...byId,
  });

const measures = (tables: Tables, where: Prisma.MeasureWhereInput) =>
  tables.measure.findMany({
    where,
    select: {
      ...columns('id slug version code programmeId axisId note sourceKeys'),
      ...texts('title', 'text'),
      subjects,
      fundings: amounts,
    },
    ...byId,
  });

const calls = (tables: Tables, where: Prisma.CallWhereInput) =>
  tables.call.findMany({
    where,
    select: {
      ...columns('id slug version programmeId decidedOn launchedOn closedOn awardedOn projectsReceived'),
      ...columns('projectsDiscarded projectsSelected awardFloorEur awardCeilingEur yearsFunded note sourceKeys'),
      ...texts('title', 'eligible', 'requirements'),
      measures: { select: columns('id measureId position sourceKeys'), orderBy },
      bodies,
      envelopes: amounts,
      categoryCaps: { select: columns('id category numerator denominator note position sourceKeys'), orderBy },
    },
    ...byId,
  });

const READERS = {
  Programme: programmes,
  Measure: measures,
  Call: calls,
  Award: (tables: Tables, where: Which) => AWARD.ledger.rowsOf(tables, 'Award', where),
  Commitment: (tables: Tables, where: Which) => COMMITMENT.ledger.rowsOf(tables, 'Commitment', where),
  PolicyDocument: (tables: Tables, where: Which) => POLICY_DOCUMENT.ledger.rowsOf(tables, 'PolicyDocument', where),
};

/** What is public of all things of a type, or of one or some of them. */
export const rowsOf = (tables: Tables, type: Recorded, where: Which): Promise<{ id: string }[]> =>
  READERS[type](tables, where as never);
