import type { Noun } from '@cdw/kernel/seed/references.ts';

export const SPACE: Noun = { file: 'spaces/seed/spaces.yaml', key: 'slug', prefix: 'spc' };
export const NETWORK: Noun = { file: 'spaces/seed/networks.yaml', key: 'slug', prefix: 'net' };
export const ORGANISATION: Noun = { file: 'spaces/seed/organisations.yaml', key: 'slug', prefix: 'org' };
export const MUNICIPALITY: Noun = { file: 'spaces/seed/municipalities.csv', key: 'nis' };
export const PROVINCE: Noun = { file: 'spaces/seed/provinces.yaml', key: 'nis' };

/** The seed files in which the things stand that a row names, by their types. */
export const SEED_NOUNS = { Organisation: ORGANISATION, Municipality: MUNICIPALITY, Province: PROVINCE };
