import { operatorOf } from './made-up-spaces.ts';
import type { Question } from './question.ts';

const COVERAGE = `query ($km: Float!, $point: PointInput!, $province: NIS) {
  ruralCoverage(method: OECD, withinKm: $km, province: $province, whatIf: [{ point: $point }, { municipality: "82039" }]) {
    isKnown because inputCount inputs { value }
    value { populationShare uncovered { totalCount nodes { distanceKm } } whatIf { together { population } places { population } } } } }`;

/** Ever other distances and places, so that no two requests ask the same. */
const coverageOf = (name: string, more: object): Question => ({
  name,
  of: 'spaces',
  query: COVERAGE,
  variables: (space) => ({
    km: 5 + (space % 11),
    point: { latitude: 49.6 + (space % 13) / 13, longitude: 3.5 + (space % 17) / 7 },
    ...more,
  }),
});

const RAPPROCHEMENT = `query ($filter: RapprochementFilter!) {
  rapprochementCandidates(filter: $filter) { totalCount nodes { value because inputs { value } distanceKm knownShare } } }`;

export const QUESTIONS_OF_PLACES: readonly Question[] = [
  coverageOf('coverage of Wallonia, what if', {}),
  coverageOf('coverage of a province, what if', { province: '80000' }),
  {
    name: 'rapprochement in one operator',
    of: 'spaces',
    query: RAPPROCHEMENT,
    variables: (space) => ({
      filter: {
        one: { kind: 'SMART_WORK_CENTER' },
        other: { kind: 'COWORKING' },
        sameOperator: true,
        maxKm: 10 + (space % 11),
      },
    }),
  },
  {
    name: 'rapprochement with neighbours',
    of: 'spaces',
    query: RAPPROCHEMENT,
    variables: (space) => ({
      filter: { one: { operator: operatorOf(space) }, other: { kind: 'COWORKING' }, maxKm: 5 },
    }),
  },
];
