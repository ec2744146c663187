import type { Noun } from '@cdw/kernel/seed/references.ts';

export const PARTNERSHIP: Noun = { file: 'partnerships/seed/partnerships.yaml', key: 'slug', prefix: 'prt' };
export const GOOD_PRACTICE: Noun = { file: 'partnerships/seed/good-practices.yaml', key: 'slug', prefix: 'gpr' };
export const SPACE: Noun = { file: 'spaces/seed/spaces.yaml', key: 'slug', prefix: 'spc' };
export const ORGANISATION: Noun = { file: 'spaces/seed/organisations.yaml', key: 'slug', prefix: 'org' };
export const CREATIVE_HUB: Noun = { file: 'hubs/seed/hubs.yaml', key: 'slug', prefix: 'hub' };
