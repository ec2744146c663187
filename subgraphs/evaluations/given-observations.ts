import { Faults } from '@cdw/kernel/writing/faults.ts';
import { type Reference, referenceTo } from '@cdw/kernel/writing/references.ts';
import { ORGANISATION, SUBJECTS } from './foreign.ts';
import { OBSERVATIONS_PER_WRITE_MAX } from './limits.ts';
import { subjectNamed } from './subject.ts';
import type { Giving, ObservationGiven } from './types/observation-input.ts';

type NonRespondents = Pick<ObservationGiven, 'nonRespondents'>;

/** At which path of the input a figure stands. */
export const pathOf = (place: number): string => `input.observations.${place}`;

/** Refuses too many figures at once, or none, before anything is looked up for them. */
export function checkAmount({ length }: readonly unknown[]): void {
  const faults = new Faults();
  if (length === 0) faults.add('input.observations', 'MISSING', 'holds none. Give at least one.');
  if (length > OBSERVATIONS_PER_WRITE_MAX) {
    const message = `${length} are given; ${OBSERVATIONS_PER_WRITE_MAX} at once are the most. Give them in parts.`;
    faults.add('input.observations', 'TOO_MANY', message);
  }
  faults.settle();
}

/** What the figures are of, which tells who may give them; a key that can be of no subject is a fault of its own. */
export const subjectReferences = ({ observations }: Giving): Reference[] =>
  observations.flatMap((observation, place) => {
    const subject = subjectNamed(observation.subject);
    const path = `${pathOf(place)}.subject`;
    return subject ? [{ path, key: subject.subjectId, to: SUBJECTS[subject.subjectKind] }] : [];
  });

/** What else figures name in other subgraphs. */
export const refersOf = ({ observations, givenBy }: Giving): Reference[] => [
  ...observations.flatMap((observation, place) => nonRespondentReferences(observation, pathOf(place))),
  ...referenceTo(ORGANISATION, givenBy, 'input.givenBy'),
];

export const nonRespondentReferences = ({ nonRespondents }: NonRespondents, path: string): Reference[] =>
  (nonRespondents ?? []).flatMap(({ space }, place) =>
    referenceTo(SUBJECTS.SPACE, space, `${path}.nonRespondents.${place}.space`),
  );
