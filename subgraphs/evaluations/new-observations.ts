import type { Validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { checkedFigure } from './checked-observations.ts';
import type { ObservationStatus } from './generated/prisma/client.ts';
import { knownFromToday } from './known-from.ts';
import type { Tables } from './snapshots.ts';
import type { Subject } from './subject.ts';

type Figure = Omit<ReturnType<typeof checkedFigure>, 'validFrom' | 'validThrough'>;

/** An observation that is to be written, every part of it checked. */
export type NewObservation = Figure &
  Validity &
  Subject & {
    readonly id: string;
    readonly indicatorId: string;
    readonly status: ObservationStatus;
    readonly givenBy: string[];
    readonly sourceKeys: string[];
    readonly publishedAt?: Date;
    readonly evaluationId?: string | null;
    readonly supersedesId?: string;
  };

/** Writes new observations, with their parts and those who did not answer. */
export async function createObservations(tables: Tables, observations: readonly NewObservation[]): Promise<void> {
  const rows = await knownFromToday(tables, observations);
  await tables.observation.createMany({ data: rows.map(({ parts: _parts, nonRespondents: _named, ...row }) => row) });
  await tables.observationPart.createMany({
    data: observations.flatMap(({ id, parts }) =>
      parts.map((part, place) => ({ id: newId('opt'), observationId: id, position: place + 1, ...part })),
    ),
  });
  await tables.observationNonRespondent.createMany({
    data: observations.flatMap(({ id, nonRespondents, sourceKeys }) =>
      nonRespondents.map((named) => ({ id: newId('nrs'), observationId: id, ...named, sourceKeys })),
    ),
  });
}
