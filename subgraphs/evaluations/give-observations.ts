import { loadPresent } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import type { Referred } from '@cdw/kernel/writing/references.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { type Right, written } from '@cdw/kernel/writing/written.ts';
import { noteUnasked, permitAnswering } from './asked.ts';
import { checkedFigure, indicatorsNamed, noteUnknownIndicator } from './checked-observations.ts';
import type { Context } from './context.ts';
import { noteForetold } from './foretold.ts';
import type { Indicator, Observation, ObservationStatus } from './generated/prisma/client.ts';
import { checkAmount, pathOf, refersOf, subjectReferences } from './given-observations.ts';
import { giversOf } from './givers.ts';
import { KEEPERS, keepersOf } from './keepers.ts';
import { createObservations, type NewObservation } from './new-observations.ts';
import { recordedAll } from './recorded-all.ts';
import { sameFigures } from './same-figures.ts';
import type { Tables } from './snapshots.ts';
import { subjectNamed } from './subject.ts';
import { type Claim, noteTaken } from './taken.ts';
import type { Giving, ObservationGiven } from './types/observation-input.ts';

type Doing = { readonly mutation: string; readonly kind: string; readonly status: ObservationStatus };

/** Writes figures, all of them or none, for whoever keeps their subjects. */
export async function giveObservations(
  context: Context,
  input: Giving,
  { mutation, kind, status }: Doing,
): Promise<Observation[]> {
  checkAmount(input.observations);
  const { viewer } = context;
  const subjects = subjectReferences(input);
  const right: Right<Tables> = {
    refers: async () => subjects,
    permit: async ({ tables, referred }) => {
      const ids = subjects.map(({ key }) => key);
      for (const id of ids) {
        const told = referred.dataOf(id);
        if (told) permitOrganisations(viewer, keepersOf(told), KEEPERS);
      }
      if (input.evaluation) await permitAnswering(tables, viewer, input.evaluation, ids);
    },
  };
  const asked = { mutation, input, right, refers: refersOf(input) };
  const ids = await written<Tables>(context, 'evaluations', asked, async (tables, faults, referred) => {
    const observations = await checked({ tables, faults, referred }, context, input, status);
    faults.settle();
    const rows = observations.map(({ id }) => id);
    await recordedAll(tables, 'Observation', rows, { kind, actor: context.viewer.actor }, () =>
      createObservations(tables, observations),
    );
    return rows.join(' ');
  });
  return await loadPresent(context.load.observation, ids.split(' '));
}

type Writing = { readonly tables: Tables; readonly faults: Faults; readonly referred: Referred };

/** The rows of all figures of an input; what is wrong with any of them is noted. */
async function checked(
  writing: Writing,
  { viewer }: Context,
  input: Giving,
  status: ObservationStatus,
): Promise<NewObservation[]> {
  const { tables, faults } = writing;
  const names = input.observations.map(({ indicator }) => indicator);
  const indicators = await indicatorsNamed(tables, names);
  const sourceKeys = await keepSources(tables, 'evaluations', input.sources, faults);
  const claims: Claim[] = [];
  const rows = new Map<string, NewObservation>();
  for (const [place, given] of input.observations.entries()) {
    const path = pathOf(place);
    const { subject, indicator, figure } = named(writing, path, given, indicators);
    const told = subject && writing.referred.dataOf(subject.subjectId);
    const givenBy = told ? giversOf(faults, viewer, keepersOf(told), { path, givenBy: input.givenBy }) : [];
    const own = given.sources && (await keepSources(tables, 'evaluations', given.sources, faults, `${path}.sources`));
    if (!subject || !indicator) continue;
    const stated = { ...subject, ...validity(figure), indicatorId: indicator.id, sourceKeys: own ?? sourceKeys };
    claims.push({ path, ...stated });
    const evaluationId = input.evaluation ?? null;
    rows.set(path, { id: newId('obs'), ...figure, ...stated, status, givenBy, evaluationId });
  }
  if (input.evaluation) await noteUnasked(tables, faults, input.evaluation, claims);
  await noteForetold(tables, faults, claims);
  await noteTaken(tables, faults, claims, { sameOf: (found) => sameFigures(tables, found, rows, viewer) });
  return [...rows.values()];
}

/** Of what a figure is, in which indicator, and the columns that it fills. */
function named({ faults }: Writing, path: string, given: ObservationGiven, indicators: ReadonlyMap<string, Indicator>) {
  const subject = subjectNamed(given.subject);
  const indicator = indicators.get(given.indicator);
  if (!subject) faults.add(`${path}.subject`, 'WRONG_TYPE', `"${given.subject.slice(0, 40)}" names no subject.`);
  if (!indicator) noteUnknownIndicator(faults, path, given.indicator);
  return { subject, indicator, figure: checkedFigure(faults, path, given, { indicator, subject }) };
}
