import type { Noun } from '@cdw/kernel/seed/references.ts';

export const CREATIVE_HUB: Noun = { file: 'hubs/seed/hubs.yaml', key: 'slug', prefix: 'hub' };
export const SPACE: Noun = { file: 'spaces/seed/spaces.yaml', key: 'slug', prefix: 'spc' };
export const ORGANISATION: Noun = { file: 'spaces/seed/organisations.yaml', key: 'slug', prefix: 'org' };
export const MUNICIPALITY: Noun = { file: 'spaces/seed/municipalities.csv', key: 'nis' };
export const PROVINCE: Noun = { file: 'spaces/seed/provinces.yaml', key: 'nis' };
