import type { Noun } from '@cdw/kernel/seed/references.ts';

export const SPACE: Noun = { file: 'spaces/seed/spaces.yaml', key: 'slug', prefix: 'spc' };
export const NETWORK: Noun = { file: 'spaces/seed/networks.yaml', key: 'slug', prefix: 'net' };
export const ORGANISATION: Noun = { file: 'spaces/seed/organisations.yaml', key: 'slug', prefix: 'org' };
export const MUNICIPALITY: Noun = { file: 'spaces/seed/municipalities.csv', key: 'nis' };
export const PROVINCE: Noun = { file: 'spaces/seed/provinces.yaml', key: 'nis' };

/** What rows of the seed name by slug or code, by its type. */
export const SEED_NOUNS = {
  Space: SPACE,
  Network: NETWORK,
  Organisation: ORGANISATION,
  Municipality: MUNICIPALITY,
  Province: PROVINCE,
};
