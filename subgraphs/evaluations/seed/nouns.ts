import type { Noun } from '@cdw/kernel/seed/references.ts';

export const INDICATOR: Noun = { file: 'evaluations/seed/indicators.yaml', key: 'slug', prefix: 'ind' };
export const OBSERVATION: Noun = { file: 'evaluations/seed/observations.yaml', key: 'slug', prefix: 'obs' };
export const EVALUATION: Noun = { file: 'evaluations/seed/evaluations.yaml', key: 'slug', prefix: 'evl' };
export const AUTONOMY_RULE: Noun = { file: 'evaluations/seed/autonomy-rules.yaml', key: 'slug', prefix: 'aut' };
export const SPACE: Noun = { file: 'spaces/seed/spaces.yaml', key: 'slug', prefix: 'spc' };
export const NETWORK: Noun = { file: 'spaces/seed/networks.yaml', key: 'slug', prefix: 'net' };
export const ORGANISATION: Noun = { file: 'spaces/seed/organisations.yaml', key: 'slug', prefix: 'org' };
export const MUNICIPALITY: Noun = { file: 'spaces/seed/municipalities.csv', key: 'nis' };
export const PROVINCE: Noun = { file: 'spaces/seed/provinces.yaml', key: 'nis' };
export const CREATIVE_HUB: Noun = { file: 'hubs/seed/hubs.yaml', key: 'slug', prefix: 'hub' };
export const PARTNERSHIP: Noun = { file: 'partnerships/seed/partnerships.yaml', key: 'slug', prefix: 'prt' };
export const PROGRAMME: Noun = { file: 'programmes/seed/programmes.yaml', key: 'slug', prefix: 'prg' };
export const CALL: Noun = { file: 'programmes/seed/calls.yaml', key: 'slug', prefix: 'cal' };
