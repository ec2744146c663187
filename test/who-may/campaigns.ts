import { seededId } from '@cdw/kernel/seed/ids.ts';
import { AGENCY_ONLY, type Ask, mutationRows, OWN, type Rows } from './rows.ts';

const sources = [{ key: 'pw-72821' }];
const text = { fr: 'Texte' };
const evaluation = seededId('evl', 'enquete-coworking-2015');
/** An evaluation, from a version that it has not: the agency hears of that. */
const survey = { evaluation, version: 999 };
const period = { from: '2024', through: '2025' };

let number = 0;
/** A made-up evaluation that asks of ESCO, another one for each row; answers its identifier and that of the one asked. */
async function campaign(ask: Ask): Promise<{ id: string; respondent: string }> {
  number += 1;
  const spaces = [seededId('spc', 'esco')];
  const planned = await ask('mutation ($input: PlanEvaluationInput!) { planEvaluation(input: $input) { id } }', {
    input: { title: { fr: `Suivi ${number}` }, subjects: spaces, sources },
  });
  const { id } = planned.planEvaluation as { id: string };
  const asked = { indicators: ['visits'], ...period, spaces, dueOn: '2099-01-01' };
  const opened = await ask(
    'mutation ($input: OpenEvaluationInput!) { openEvaluation(input: $input) { respondents { id } } }',
    { input: { evaluation: id, version: 1, ...asked, sources } },
  );
  const { respondents } = opened.openEvaluation as { respondents: { id: string }[] };
  return { id, respondent: respondents[0]?.id ?? '' };
}

const step = (name: string, input: object): Rows => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
  return { [`Mutation.${name}`]: { document, variables: { input }, may: AGENCY_ONLY } };
};

export const CAMPAIGNS: Rows = {
  ...mutationRows({
    planEvaluation: { input: { title: text, slug: 'enquete-coworking-2015', subjects: [] }, may: AGENCY_ONLY },
    openEvaluation: { input: { ...survey, indicators: ['visits'], ...period, dueOn: '2099-01-01' }, may: AGENCY_ONLY },
    recordFinding: { input: { ...survey, statement: text }, may: AGENCY_ONLY },
    publishEvaluation: { input: { ...survey, on: '2026' }, may: AGENCY_ONLY },
    reviseEvaluation: {
      input: { evaluation: seededId('evl', 'enquete-coworking-2014'), note: 'Texte' },
      may: AGENCY_ONLY,
    },
  }),
  ...step('closeEvaluation', survey),
  ...step('withdrawFinding', { ...survey, finding: 'fnd_0' }),
  ...step('remindRespondents', { evaluation }),
  'Mutation.declineEvaluation': {
    document: 'mutation ($input: DeclineEvaluationInput!) { declineEvaluation(input: $input) { __typename } }',
    // Without a reason that is one: whoever may decline hears of that.
    variables: async (ask) => ({ input: { respondent: (await campaign(ask)).respondent, reason: ' ' } }),
    may: OWN,
  },
  'Evaluation.respondents': {
    document: 'query ($id: ID!) { evaluation(id: $id) { respondents { id } } }',
    variables: campaign,
    may: OWN,
  },
};
