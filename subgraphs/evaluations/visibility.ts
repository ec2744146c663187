import { actsFor } from '@cdw/kernel/authorisation.ts';
import { isOneOf } from '@cdw/kernel/one-of.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import type { Evaluation, Observation, ObservationStatus } from './generated/prisma/client.ts';
import { READ, WRITE } from './input-fields.ts';
import { keepersOf } from './keepers.ts';

/** Of which statuses a figure is everybody's: what was corrected was published once. */
const PUBLIC_STATUSES: readonly ObservationStatus[] = ['PUBLISHED', 'SUPERSEDED'];

export const isPublic = ({ status }: Pick<Observation, 'status'>): boolean => PUBLIC_STATUSES.includes(status);

/**
 * What is everybody's of a figure that is not published: that there is one, and how far it has come. Of what it is, and by
 * which work, would tell who has answered an evaluation that is under way.
 */
export const unpublished = ({ id, version, status }: Pick<Observation, 'id' | 'version' | 'status'>) => ({
  id,
  version,
  status,
});

/** Whether what an evaluation found is everybody's: not while it is being made. */
export const showsFindings = ({ status }: Pick<Evaluation, 'status'>): boolean =>
  status !== 'UNDER_WAY' && status !== 'CLOSED';

/** Whether the viewer is the agency, and reads what is not published. */
export const readsAll = (viewer: Viewer): boolean =>
  viewer.role === 'AGENCY' && viewer.scopes.includes(scopeOf(viewer));

/** By which scope a viewer reads what is not published: whoever hands figures in may read them back. */
const scopeOf = ({ scopes }: Viewer): string => (scopes.includes(WRITE.scope) ? WRITE.scope : READ.scope);

/** What a figure, and of what it is, asks of a viewer: nothing once it is published; before that, to have given it. */
export const forItsGiver = (
  observation: Pick<Observation, 'status' | 'givenBy'>,
  _args: object,
  { viewer }: { viewer: Viewer },
) => (isPublic(observation) ? { public: true } : { organisations: observation.givenBy, scope: scopeOf(viewer) });

/** What the names of those who are asked ask of a viewer: nothing once the evaluation is published; before that, to be asked. */
export const forTheAsked = async (
  { id, status }: Pick<Evaluation, 'id' | 'status'>,
  _args: object,
  context: Context,
) =>
  status === 'PUBLISHED'
    ? { public: true }
    : { organisations: await askedOf(id, context), scope: scopeOf(context.viewer) };

/** The organisations that an evaluation asks; of the spaces those that operate them today are looked up for an operator who was not asked before. */
async function askedOf(evaluationId: string, { viewer, load }: Context): Promise<readonly string[]> {
  const respondents = await load.respondentsOfEvaluation.load(evaluationId);
  const asked = respondents.flatMap(({ keeperIds }) => keeperIds);
  if (viewer.organisationIds.length === 0 || asked.some((id) => actsFor(viewer, id))) return asked;
  const spaces = await Promise.all(respondents.map(({ spaceId }) => spaceId && load.operatedSpace.load(spaceId)));
  return spaces.flatMap((space) => (space ? keepersOf(space) : []));
}

/** Whether the viewer reads the figures of an observation. */
export const maySee = (observation: Pick<Observation, 'status' | 'givenBy'>, viewer: Viewer): boolean =>
  isPublic(observation) ||
  (viewer.scopes.includes(scopeOf(viewer)) &&
    (viewer.role === 'AGENCY' || observation.givenBy.some((id) => viewer.organisationIds.includes(id))));

/** The condition that a row of the list has one of some statuses, and is there for the viewer. */
export function isListed(statuses: readonly ObservationStatus[], viewer: Viewer): Sql | undefined {
  const isOf = (some: readonly ObservationStatus[]) =>
    isOneOf(sql`o.status`, some, sql`evaluations."ObservationStatus"`) ?? sql`FALSE`;
  if (readsAll(viewer)) return isOf(statuses);
  const mayRead = viewer.scopes.includes(scopeOf(viewer));
  const published = statuses.filter((status) => isPublic({ status }));
  const others = statuses.filter((status) => !isPublic({ status }));
  if (others.length === 0 || !mayRead || viewer.organisationIds.length === 0) return isOf(published);
  const isOwn = sql`(${isOf(others)} AND o."givenBy" && ${[...viewer.organisationIds]}::text[])`;
  return published.length === 0 ? isOwn : sql`(${isOf(published)} OR ${isOwn})`;
}
