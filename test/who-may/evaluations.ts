import { seededId } from '@cdw/kernel/seed/ids.ts';
import { AGENCY_ONLY, type Ask, type Asking, OWN, type Rows } from './rows.ts';

const sources = [{ key: 'pw-72821' }];
const subject = seededId('spc', 'esco');
const text = { fr: 'Texte' };

let year = 1900;
/** A figure that cannot be, so that whoever may give it hears of that. */
const wrong = { subject, indicator: 'visits', from: '2020', value: '-1' };

/** A made-up draft of IDETA's, another one for each row. */
async function draft(ask: Ask): Promise<{ id: string }> {
  year += 1;
  const observations = [{ ...wrong, from: String(year), value: '1' }];
  const document = `mutation ($input: DraftObservationsInput!) { draftObservations(input: $input) { id } }`;
  const input = { observations, givenBy: seededId('org', 'ideta'), sources };
  const { draftObservations } = await ask(document, { input });
  return (draftObservations as [{ id: string }])[0];
}

const documentOf = (name: string): string => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
};

const mutation = (name: string, input: object, may: readonly Asking[]): Rows => ({
  [`Mutation.${name}`]: { document: documentOf(name), variables: { input }, may },
});

/** A mutation of a draft, from a version that it has not. */
const ofDraft = (name: string, inputOf: (step: object) => object, may: readonly Asking[]): Rows => ({
  [`Mutation.${name}`]: {
    document: documentOf(name),
    variables: async (ask) => ({ input: inputOf({ observation: (await draft(ask)).id, version: 999 }) }),
    may,
  },
});

/** A field of a figure that is not published. */
const figure = (field: string, selection = ''): Rows => ({
  [`Observation.${field}`]: {
    document: `query ($id: ID!) { observation(id: $id) { ${field} ${selection} } }`,
    variables: draft,
    may: OWN,
  },
});

const indicator = { indicator: seededId('ind', 'visits'), version: 999 };
const quantity = { unit: 'COUNT', direction: 'NEUTRAL', periodicity: 'YEARLY', subjectKinds: ['SPACE'] };
/** A made-up figure of IDETA's that is published, and how it might be corrected, from a version that it has not. */
async function correction(ask: Ask): Promise<object> {
  const { id: observation } = await draft(ask);
  const next = (name: string, version: number) =>
    ask(documentOf(name), { input: { observations: [{ observation, version }] } });
  await next('submitDrafts', 1);
  await next('publishObservations', 2);
  return { input: { observation, version: 999, value: '2', sources } };
}

const rule = { autonomyRule: seededId('aut', 'nouveau-delai-de-trois-ans'), version: 999 };
const network = seededId('net', 'cowallonia');
const stated = { title: text, statement: text, force: 'REQUIRED', years: 0, countedFrom: 'OPENING', subject: network };

export const EVALUATIONS: Rows = {
  ...mutation('recordAutonomyRule', { ...stated, sources }, AGENCY_ONLY),
  ...mutation('updateAutonomyRule', { ...rule, years: 3, sources }, AGENCY_ONLY),
  ...mutation('correctAutonomyRulePeriod', { ...rule, from: '2017', sources }, AGENCY_ONLY),
  ...mutation('withdrawAutonomyRule', rule, AGENCY_ONLY),
  ...mutation('addAutonomyRuleSubject', { ...rule, subject: network, sources }, AGENCY_ONLY),
  ...mutation('correctAutonomyRuleSubject', { ...rule, fact: 'ars_none', subject: network, sources }, AGENCY_ONLY),
  ...mutation('withdrawAutonomyRuleSubject', { ...rule, fact: 'ars_none' }, AGENCY_ONLY),
  ...mutation('defineIndicator', { code: 'visits', name: text, definition: text, ...quantity, sources }, AGENCY_ONLY),
  ...mutation(
    'reviseIndicatorFormula',
    { ...indicator, expression: 'users', description: text, from: '2026', sources },
    AGENCY_ONLY,
  ),
  ...mutation('draftObservations', { observations: [wrong], sources }, OWN),
  ...mutation('submitObservations', { observations: [wrong], sources }, OWN),
  ...ofDraft('submitDrafts', (step) => ({ observations: [step] }), OWN),
  ...ofDraft('withdrawObservation', (step) => step, OWN),
  ...ofDraft('publishObservations', (step) => ({ observations: [step] }), AGENCY_ONLY),
  'Mutation.correctObservation': { document: documentOf('correctObservation'), variables: correction, may: OWN },
  ...figure('subject', '{ __typename }'),
  ...figure('evaluation', '{ id }'),
  ...figure('supersedes', '{ id }'),
  ...figure('value'),
  ...figure('valueMax'),
  ...figure('sampleSize'),
  ...figure('population'),
  ...figure('note'),
  ...figure('nonRespondents', '{ publishedName }'),
  ...figure('parts', '{ key }'),
  ...figure('target', '{ dueOn }'),
  ...figure('givenBy', '{ id }'),
  'Query.evaluationAudit': {
    document: '{ evaluationAudit { endCursor } }',
    // An operator reads what concerns its own organisations.
    may: ['another operator', ...OWN],
  },
};
