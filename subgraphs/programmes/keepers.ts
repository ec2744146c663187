import type { BodyRole } from './generated/prisma/client.ts';
import { SUBJECTS_PER_WRITE_MAX } from './limits.ts';
import type { Tables } from './tables.ts';

/** The roles by which a body keeps the record of a programme or a call. Who decided on it, or evaluates it, does not. */
const KEEPING: BodyRole[] = ['ORGANISER', 'FUNDER', 'COORDINATOR'];

const keeping = { where: { role: { in: KEEPING } }, select: { organisationId: true } } as const;

/** The identifiers of the organisations that organise, fund or coordinate a programme; of no programme, nobody. */
export async function keepersOfProgramme(tables: Tables, programmeId: string | null): Promise<string[]> {
  if (programmeId === null) return [];
  const bodies = await tables.programmeBody.findMany({ ...keeping, where: { ...keeping.where, programmeId } });
  return bodies.map(({ organisationId }) => organisationId);
}

/** Those that organise, fund or coordinate a call, or the programme to which it belongs. */
export async function keepersOfCall(
  tables: Tables,
  { id: callId, programmeId }: { readonly id: string; readonly programmeId: string | null },
): Promise<string[]> {
  const bodies = await tables.callBody.findMany({ ...keeping, where: { ...keeping.where, callId } });
  const own = bodies.map(({ organisationId }) => organisationId);
  return [...new Set([...own, ...(await keepersOfProgramme(tables, programmeId))])];
}

/** Who keeps a programme and its measures, in words. */
export const KEEPERS_OF_PROGRAMME = 'an organisation that organises, funds or coordinates the programme';

/** Who keeps a call and its awards, in words. */
export const KEEPERS_OF_CALL = 'an organisation that organises, funds or coordinates the call or its programme';

/** Who keeps a commitment or a document, in words. */
export const KEEPERS_OF_SUBJECTS =
  'an organisation that organises, funds or coordinates all programmes and calls that it is about, and nothing else';

/**
 * Those that keep everything that a commitment or a document is about. What is said of a space, a hub, a network or a
 * partnership is the agency's to record, so that nobody puts a promise upon others. What names more than may be named is
 * refused for that, so no more are looked up.
 */
export async function keepersOfSubjects(tables: Tables, subjectIds: readonly string[]): Promise<string[]> {
  const keepersOf: string[][] = [];
  for (const id of subjectIds.slice(0, SUBJECTS_PER_WRITE_MAX)) keepersOf.push(await keepersOfSubject(tables, id));
  const [first = [], ...others] = keepersOf;
  return first.filter((organisationId) => others.every((keepers) => keepers.includes(organisationId)));
}

async function keepersOfSubject(tables: Tables, id: string): Promise<string[]> {
  if (id.startsWith('prg_')) return await keepersOfProgramme(tables, id);
  const call = id.startsWith('cal_') ? await tables.call.findUnique({ where: { id } }) : null;
  return call ? await keepersOfCall(tables, call) : [];
}
