import { type Concern, concernedAtFirst, concernsThrough } from '@cdw/kernel/writing/concerned.ts';
import type { Recorded, Tables } from './tables.ts';

type Concerned = (tables: Tables, ids: string[]) => Promise<Concern[]>;

const ofProgrammes: Concerned = async (tables, ids) => {
  const bodies = await tables.programmeBody.findMany({ where: { programmeId: { in: ids } } });
  return bodies.map(({ programmeId: id, organisationId }) => ({ id, organisationId }));
};

const ofCalls: Concerned = async (tables, ids) => {
  const bodies = await tables.callBody.findMany({ where: { callId: { in: ids } } });
  return bodies.map(({ callId: id, organisationId }) => ({ id, organisationId }));
};

const ofMeasures: Concerned = async (tables, ids) => {
  const measures = await tables.measure.findMany({ where: { id: { in: ids } } });
  const links = measures.map(({ id, programmeId: to }) => ({ id, to }));
  return concernsThrough(links, await ofProgrammes(tables, targetsOf(links)));
};

/** The bodies of its call, those that pay it, whoever gets it, and whoever ran that when it was granted. */
const ofAwards: Concerned = async (tables, ids) => {
  const awards = await tables.award.findMany({ where: { id: { in: ids } }, include: { tranches: true } });
  const links = awards.map(({ id, callId: to }) => ({ id, to }));
  const paidOrPaying = awards.flatMap(({ id, tranches, beneficiaryKind, beneficiaryId }) =>
    [
      ...tranches.flatMap(({ payerId }) => payerId ?? []),
      ...(beneficiaryKind === 'ORGANISATION' ? [beneficiaryId] : []),
    ].map((organisationId) => ({ id, organisationId })),
  );
  const atFirst = await concernedAtFirst(tables, 'programmes', ids);
  return [...concernsThrough(links, await ofCalls(tables, targetsOf(links))), ...paidOrPaying, ...atFirst];
};

const ofCommitments: Concerned = async (tables, ids) => {
  const commitments = await tables.commitment.findMany({ where: { id: { in: ids } }, include: { subjects: true } });
  return await ofStatements(
    tables,
    commitments.map(({ id, organisationId, subjects }) => ({ id, organisationId, subjects })),
  );
};

const ofDocuments: Concerned = async (tables, ids) => {
  const documents = await tables.policyDocument.findMany({ where: { id: { in: ids } }, include: { subjects: true } });
  return await ofStatements(
    tables,
    documents.map(({ id, publisherId: organisationId, subjects }) => ({ id, organisationId, subjects })),
  );
};

type Statement = {
  readonly id: string;
  readonly organisationId: string | null;
  readonly subjects: readonly { readonly subjectId: string }[];
};

/** Whose statement it is, and the bodies of the programmes and calls of which it speaks. */
async function ofStatements(tables: Tables, statements: readonly Statement[]): Promise<Concern[]> {
  const links = statements.flatMap(({ id, subjects }) => subjects.map(({ subjectId: to }) => ({ id, to })));
  const subjects = targetsOf(links);
  return [
    ...statements.flatMap(({ id, organisationId }) => (organisationId ? [{ id, organisationId }] : [])),
    ...concernsThrough(links, [...(await ofProgrammes(tables, subjects)), ...(await ofCalls(tables, subjects))]),
  ];
}

const targetsOf = (links: readonly { readonly to: string }[]): string[] => [...new Set(links.map(({ to }) => to))];

const CONCERNED: Record<Recorded, Concerned> = {
  Programme: ofProgrammes,
  Measure: ofMeasures,
  Call: ofCalls,
  Award: ofAwards,
  Commitment: ofCommitments,
  PolicyDocument: ofDocuments,
};

/** The organisations that changes of some things concern: they may read their audit. */
export const concernedBy = (tables: Tables, type: Recorded, ids: string[]): Promise<Concern[]> =>
  CONCERNED[type](tables, ids);
