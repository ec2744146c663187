import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Tested } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { resultOf, SOURCES } from '@cdw/kernel/writing/writes-for-test.ts';
import type { ExecutionResult } from 'graphql';
import { AGENCY, call, ESCO, NAMUR } from './giving-for-test.ts';

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
