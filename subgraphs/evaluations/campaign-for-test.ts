import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Tested } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import type { ExecutionResult } from 'graphql';
import { AGENCY, BEP, call, ESCO, IDETA, NAMUR, SOURCES, submit, visits } from './giving-for-test.ts';

/** The evaluation that the seed knows as announced, which the agency makes in tests; its figures are made up. */
export const FOLLOWING = seededId('evl', 'suivi-de-la-mutualisation-negundo-esco');

/** What it asks, and whom. */
export const ASKING = {
  indicators: ['visits'],
  ...{ from: '2024', through: '2025', dueOn: '2099-01-01' },
  organisations: [seededId('org', 'bep')],
  spaces: [ESCO, NAMUR],
  sources: SOURCES,
};

type Asked = { readonly id: string; readonly space: { readonly id: string } | null };

export type Campaign = {
  /** Takes the evaluation a step further, from the version that it has. */
  readonly step: (mutation: string, input?: object) => Promise<void>;
  readonly version: () => number;
  /** Those who are asked, as somebody reads them. */
  readonly readAsked: (viewer: Viewer) => Promise<ExecutionResult>;
  readonly asked: (viewer: Viewer) => Promise<Asked[]>;
};

export function campaignOf(tested: Tested): Campaign {
  let version = 1;
  const readAsked = (viewer: Viewer) =>
    tested.ask(`{ evaluation(id: "${FOLLOWING}") { respondents { id space { id } } } }`, {}, { viewer });
  return {
    step: async (mutation, input = {}) => {
      const change = { evaluation: FOLLOWING, version, ...input };
      version = resultOf<{ version: number }>(
        await call(tested, mutation, change, AGENCY, { fields: 'version' }),
      ).version;
    },
    version: () => version,
    readAsked,
    asked: async (viewer) => resultOf<{ respondents: Asked[] }>(await readAsked(viewer)).respondents,
  };
}

/** Takes a campaign to its end: IDETA has answered, BEP declined for one of the two that it is asked, and something was found. */
export async function publish(tested: Tested, campaign: Campaign): Promise<void> {
  await campaign.step('openEvaluation', ASKING);
  await submit(tested, IDETA, [visits('1200', '2024'), visits('1300', '2025')], { evaluation: FOLLOWING });
  const namur = (await campaign.asked(AGENCY)).find(({ space }) => space?.id === NAMUR);
  await call(tested, 'declineEvaluation', { respondent: namur?.id, reason: '=1+1 | pas de *compteur*' }, BEP);
  await campaign.step('closeEvaluation');
  const statement = { fr: 'La fréquentation augmente.', en: 'More visits.' };
  await campaign.step('recordFinding', { statement, sources: SOURCES });
  await campaign.step('publishEvaluation', { on: '2026-10', sources: SOURCES });
}

const REPORT = `query ($edition: Int, $format: ReportFormat!, $lang: Language) {
  evaluation(slug: "suivi-de-la-mutualisation-negundo-esco", edition: $edition) { report(format: $format, lang: $lang) } }`;

/** The report of an edition, else of the last one that is published. */
export async function reportOf({ answer }: Tested, format: string, edition: number | null = null): Promise<string> {
  const { evaluation } = await answer<{ evaluation: { report: string } }>(REPORT, { format, edition, lang: 'EN' });
  return evaluation.report;
}
