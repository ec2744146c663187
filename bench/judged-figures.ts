import { spaceNumbered } from './made-up.ts';
import type { Question } from './question.ts';

const ofSpace = (name: string, field: string): Question => ({
  name,
  of: 'evaluations',
  query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Space { ${field} } } }`,
  variables: (space) => ({ of: [{ __typename: 'Space', id: spaceNumbered(space) }] }),
});

const ofIndicator = (name: string, slug: string, span: string): Question => ({
  name,
  of: 'evaluations',
  query: `{ indicator(slug: "${slug}") { series(subjectKind: SPACE, from: "2015", through: "2024", ${span}) {
    points { value subjectCount min max } } } }`,
  variables: () => ({}),
});

const JUDGED = 'isKnown because inputCount inputs { value }';
const THREE = '[KIND, SIZE, AGE]';

export const QUESTIONS_OF_FIGURES: readonly Question[] = [
  ofSpace(
    'series: 12 months',
    'series(indicator: "users", by: MONTH, from: "2020", through: "2020") { points { value } }',
  ),
  ofSpace(
    'series: 120 months',
    'series(indicator: "users", by: MONTH, from: "2015", through: "2024") { points { value } }',
  ),
  ofSpace(
    'series: 10 years, explained',
    'series(indicator: "visits", by: YEAR, from: "2015", through: "2024") { points { value because figures { isUsed } } }',
  ),
  ofSpace(
    'series: 10 years, asOf 2020',
    'series(indicator: "visits", by: YEAR, from: "2015", through: "2024", asOf: "2020-06-30") { points { value } }',
  ),
  ofIndicator('all spaces: 120 months', 'users', 'by: MONTH'),
  ofIndicator('all spaces: 120 months, asOf', 'users', 'by: MONTH, asOf: "2020-06-30"'),
  ofIndicator('all spaces: 10 years, mean', 'occupancy-rate', 'by: YEAR'),
  ofIndicator('all spaces: 10 years, asOf', 'occupancy-rate', 'by: YEAR, asOf: "2020-06-30"'),
  ofSpace('observations: a page', 'observations(first: 20) { totalCount nodes { value } }'),
  ofSpace('autonomy', `autonomy { ${JUDGED} }`),
  ofSpace('multiplier', `multiplier(fromYear: 2018, throughYear: 2022) { ${JUDGED} }`),
  ofSpace('use', `use { ${JUDGED} }`),
  ofSpace('computed', `computed(indicator: "visits-growth", year: 2022) { ${JUDGED} }`),
  ofSpace('comparison by kind', `comparison(indicator: "visits", by: [KIND]) { ${JUDGED} }`),
  ofSpace('comparison by three', `comparison(indicator: "visits", by: ${THREE}, year: 2022) { ${JUDGED} }`),
  ofSpace('comparison, asOf 2020', `comparison(indicator: "visits", by: ${THREE}, asOf: "2020-06-30") { ${JUDGED} }`),
  {
    name: 'mutualisation',
    of: 'evaluations',
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Partnership { mutualisation { ${JUDGED} } } } }`,
    variables: (space) => ({ of: [{ __typename: 'Partnership', id: `prt_made-up-${space}` }] }),
  },
];
