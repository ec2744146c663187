import type { Viewer } from '@cdw/kernel/viewer.ts';
import { Decimal } from '@prisma/client/runtime/client';
import type { ObservationPart, ObservationStatus } from './generated/prisma/client.ts';
import type { NewObservation } from './new-observations.ts';
import type { Tables } from './snapshots.ts';
import type { Found } from './taken.ts';
import { maySee } from './visibility.ts';

type Figure = Pick<
  NewObservation,
  'validFrom' | 'validThrough' | 'qualifier' | 'sampleSize' | 'population' | 'targetDueOn' | 'note' | 'sourceKeys'
> & {
  readonly status: ObservationStatus;
  readonly value: Decimal.Value;
  readonly valueMax: Decimal.Value | null;
  readonly targetValue: Decimal.Value | null;
  readonly parts: readonly (Pick<
    ObservationPart,
    'dimension' | 'key' | 'labelFr' | 'labelNl' | 'labelDe' | 'labelEn'
  > & {
    readonly value: Decimal.Value;
  })[];
  readonly nonRespondents: readonly { readonly publishedName: string; readonly spaceId: string | null }[];
};

/**
 * Of figures that are there already, those that say exactly what is given again: whoever sends all its figures each night
 * learns which of them are new. Who may not see what is there is not told that it guessed it.
 */
export async function sameFigures(
  tables: Tables,
  found: readonly Found[],
  given: ReadonlyMap<string, NewObservation>,
  viewer: Viewer,
): Promise<Found[]> {
  if (found.length === 0) return [];
  const present = await tables.observation.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { parts: { orderBy: { position: 'asc' } }, nonRespondents: true },
  });
  const byId = new Map(present.map((row) => [row.id, row]));
  return found.filter(({ path, id }) => {
    const [figure, there] = [given.get(path), byId.get(id)];
    if (!figure || !there || !maySee(there, viewer)) return false;
    // A draft that is handed in, and a figure that is given for an evaluation, are more than what is there.
    const isMore = there.status === 'DRAFT' && figure.status !== 'DRAFT';
    const isAnswer = Boolean(figure.evaluationId) && figure.evaluationId !== there.evaluationId;
    return !isMore && !isAnswer && saying(figure) === saying(there);
  });
}

/** What a figure says, as one text. */
const saying = (figure: Figure): string =>
  JSON.stringify([
    [figure.validFrom, figure.validThrough, figure.qualifier, figure.sampleSize, figure.population, figure.note],
    [figure.value, figure.valueMax, figure.targetValue].map(plain),
    figure.targetDueOn,
    figure.sourceKeys.toSorted(),
    figure.parts.map((part) => [part.dimension, part.key, ...labels(part), plain(part.value)]),
    figure.nonRespondents.map(({ publishedName, spaceId }) => `${publishedName} ${spaceId}`).sort(),
  ]);

const labels = (part: Figure['parts'][number]) => [part.labelFr, part.labelNl, part.labelDe, part.labelEn];

const plain = (value: Decimal.Value | null): string | null => (value === null ? null : new Decimal(value).toFixed());
