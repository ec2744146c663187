import { validity } from '@cdw/kernel/validity.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { noteUnasked } from './asked.ts';
import type { ObservationEdit } from './change-observation.ts';
import { checkedFigure, type Figure } from './checked-observations.ts';
import { noteForetold } from './foretold.ts';
import { keepersOf } from './keepers.ts';
import { createObservations } from './new-observations.ts';
import { recordedAll } from './recorded-all.ts';
import { noteTaken } from './taken.ts';

type Correction = Omit<Figure, 'from'> & { readonly from?: string | null; readonly evaluation?: string | null };

/** Writes the observation that is to supersede another one; answers its identifier. */
export async function correct(
  { tables, faults, row: old, sourceKeys, referred }: ObservationEdit,
  given: Correction,
  viewer: Viewer,
): Promise<string> {
  if (old.status !== 'PUBLISHED') {
    faults.add('input.observation', 'INVALID', `is ${old.status}, and only what is PUBLISHED is corrected.`);
  }
  const pending = await tables.observation.findUnique({ where: { supersedesId: old.id } });
  if (pending && old.status === 'PUBLISHED') {
    faults.add('input.observation', 'TAKEN', `has a correction already, which is ${pending.status}: ${pending.id}.`);
  }
  const indicator = await tables.indicator.findUniqueOrThrow({ where: { id: old.indicatorId } });
  const from = given.from ?? old.validFrom;
  const through = given.through ?? old.validThrough;
  const { validFrom, validThrough, ...figure } = checkedFigure(
    faults,
    'input',
    { ...given, from, through },
    { indicator, subject: old },
  );
  const { subjectKind, subjectId, indicatorId } = old;
  const period = validity({ validFrom, validThrough });
  const about = { indicatorId, subjectId, ...period, sourceKeys };
  if (given.evaluation) {
    await noteUnasked(tables, faults, given.evaluation, [{ path: 'input.observation', ...about }]);
  }
  await noteForetold(tables, faults, [{ path: 'input', ...about }]);
  await noteTaken(tables, faults, [{ path: 'input', ...about }], { except: [old.id, pending?.id ?? ''] });
  faults.settle();

  const isByAgency = viewer.role === 'AGENCY';
  const keepers = keepersOf(referred.dataOf(subjectId));
  const id = newId('obs');
  const deed = { kind: 'CORRECTION_GIVEN', actor: viewer.actor, isCorrection: true };
  await recordedAll(tables, 'Observation', [id], deed, () =>
    createObservations(tables, [
      {
        id,
        ...about,
        ...figure,
        subjectKind,
        evaluationId: given.evaluation ?? old.evaluationId,
        status: isByAgency ? 'PUBLISHED' : 'SUBMITTED',
        ...(isByAgency && { publishedAt: new Date() }),
        givenBy: keepers.filter((key) => viewer.organisationIds.includes(key)),
        supersedesId: old.id,
      },
    ]),
  );
  if (isByAgency) await tables.observation.update({ where: { id: old.id }, data: { status: 'SUPERSEDED' } });
  return id;
}
