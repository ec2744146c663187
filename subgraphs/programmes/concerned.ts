import type { Recorded, Tables } from './snapshots.ts';

/** The identifiers of the organisations that a change of a thing concerns: they may read its audit. */
export const concernedBy = async (tables: Tables, type: Recorded, id: string): Promise<string[]> => [
  ...new Set(await CONCERNED[type](tables, id)),
];

type Concerned = (tables: Tables, id: string) => Promise<string[]>;

const ofProgramme: Concerned = async (tables, programmeId) => {
  const bodies = await tables.programmeBody.findMany({ where: { programmeId } });
  return bodies.map(({ organisationId }) => organisationId);
};

const ofCall: Concerned = async (tables, callId) => {
  const bodies = await tables.callBody.findMany({ where: { callId } });
  return bodies.map(({ organisationId }) => organisationId);
};

/** The bodies of its call, those that pay it, whoever gets it, and whoever ran that when it was granted. */
const ofAward: Concerned = async (tables, id) => {
  const award = await tables.award.findUniqueOrThrow({ where: { id }, include: { tranches: true } });
  const first = await tables.change.findFirst({ where: { entityId: id }, orderBy: { sequence: 'asc' } });
  return [
    ...(await ofCall(tables, award.callId)),
    ...award.tranches.flatMap(({ payerId }) => payerId ?? []),
    ...(award.beneficiaryKind === 'ORGANISATION' ? [award.beneficiaryId] : []),
    ...(first?.organisationIds ?? []),
  ];
};

const ofSubjects = async (tables: Tables, subjects: readonly { readonly subjectId: string }[]): Promise<string[]> => {
  const organisationIds: string[] = [];
  for (const { subjectId } of subjects) {
    organisationIds.push(...(await ofProgramme(tables, subjectId)), ...(await ofCall(tables, subjectId)));
  }
  return organisationIds;
};

const CONCERNED: Record<Recorded, Concerned> = {
  Programme: ofProgramme,
  Measure: async (tables, id) => {
    const { programmeId } = await tables.measure.findUniqueOrThrow({ where: { id } });
    return await ofProgramme(tables, programmeId);
  },
  Call: ofCall,
  Award: ofAward,
  Commitment: async (tables, id) => {
    const { organisationId, subjects } = await tables.commitment.findUniqueOrThrow({
      where: { id },
      include: { subjects: true },
    });
    return [...(organisationId ? [organisationId] : []), ...(await ofSubjects(tables, subjects))];
  },
  PolicyDocument: async (tables, id) => {
    const { publisherId, subjects } = await tables.policyDocument.findUniqueOrThrow({
      where: { id },
      include: { subjects: true },
    });
    return [...(publisherId ? [publisherId] : []), ...(await ofSubjects(tables, subjects))];
  },
};
