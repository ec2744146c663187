import type { Which } from '@cdw/kernel/writing/ledger.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;

/** What the feed of changes names: an axis belongs to its programme, and a tranche to its award, and change with it. */
export type Recorded = 'Programme' | 'Measure' | 'Call' | 'Award' | 'Commitment' | 'PolicyDocument';

const days = { firstDay: true, lastDay: true } as const;
const search = { searchText: true, sortName: true } as const;
const byId = { orderBy: { id: 'asc' } } as const;
const byPosition = [{ position: 'asc' as const }, { id: 'asc' as const }];
const amounts = { omit: { programmeId: true, measureId: true, callId: true }, orderBy: byPosition } as const;
const ofProgramme = { omit: { programmeId: true }, orderBy: byPosition } as const;
const ofCall = { omit: { callId: true }, orderBy: byPosition } as const;
const subjects = { omit: { ownerId: true }, orderBy: byPosition } as const;

const programmes = (tables: Tables, where: Prisma.ProgrammeWhereInput) =>
  tables.programme.findMany({
    where,
    omit: { ...search, ...days },
    include: {
      counts: ofProgramme,
      bodies: ofProgramme,
      axes: ofProgramme,
      budgets: amounts,
      voucherTerms: {
        omit: { ...days, programmeId: true },
        include: { caps: { omit: { termsId: true }, orderBy: byPosition } },
        orderBy: byPosition,
      },
    },
    ...byId,
  });

const measures = (tables: Tables, where: Prisma.MeasureWhereInput) =>
  tables.measure.findMany({ where, omit: search, include: { subjects, fundings: amounts }, ...byId });

const calls = (tables: Tables, where: Prisma.CallWhereInput) =>
  tables.call.findMany({
    where,
    omit: { ...search, launchedFirstDay: true, openFirstDay: true, openLastDay: true },
    include: { measures: ofCall, bodies: ofCall, envelopes: amounts, categoryCaps: ofCall },
    ...byId,
  });

const awards = (tables: Tables, where: Prisma.AwardWhereInput) =>
  tables.award.findMany({
    where,
    omit: { orderDay: true, firstDay: true },
    include: {
      tranches: {
        omit: { ...days, awardId: true },
        orderBy: [{ year: 'asc' }, { firstDay: 'asc' }, { id: 'asc' }],
      },
    },
    ...byId,
  });

const commitments = (tables: Tables, where: Prisma.CommitmentWhereInput) =>
  tables.commitment.findMany({
    where,
    omit: { searchText: true, statedFirstDay: true, deadlineFirstDay: true, deadlineLastDay: true },
    include: {
      statuses: { omit: { ...days, commitmentId: true }, orderBy: [{ firstDay: 'asc' }, { id: 'asc' }] },
      subjects,
    },
    ...byId,
  });

const policyDocuments = (tables: Tables, where: Prisma.PolicyDocumentWhereInput) =>
  tables.policyDocument.findMany({
    where,
    omit: { searchText: true, orderDay: true },
    include: { subjects },
    ...byId,
  });

const READERS = {
  Programme: programmes,
  Measure: measures,
  Call: calls,
  Award: awards,
  Commitment: commitments,
  PolicyDocument: policyDocuments,
};

/** What is public of all things of a type, or of one or some of them. */
export const rowsOf = (tables: Tables, type: Recorded, where: Which): Promise<{ id: string }[]> =>
  READERS[type](tables, where);
