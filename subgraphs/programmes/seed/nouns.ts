import type { Noun } from '@cdw/kernel/seed/references.ts';

export const PROGRAMME: Noun = { file: 'programmes/seed/programmes.yaml', key: 'slug', prefix: 'prg' };
export const MEASURE: Noun = { file: 'programmes/seed/measures.yaml', key: 'slug', prefix: 'mea' };
export const CALL: Noun = { file: 'programmes/seed/calls.yaml', key: 'slug', prefix: 'cal' };
export const AWARD: Noun = { file: 'programmes/seed/awards.yaml', key: 'slug', prefix: 'awd' };
export const COMMITMENT: Noun = { file: 'programmes/seed/commitments.yaml', key: 'slug', prefix: 'cmt' };
export const DOCUMENT: Noun = { file: 'programmes/seed/policy-documents.yaml', key: 'slug', prefix: 'doc' };

export const SPACE: Noun = { file: 'spaces/seed/spaces.yaml', key: 'slug', prefix: 'spc' };
export const NETWORK: Noun = { file: 'spaces/seed/networks.yaml', key: 'slug', prefix: 'net' };
export const ORGANISATION: Noun = { file: 'spaces/seed/organisations.yaml', key: 'slug', prefix: 'org' };
export const CREATIVE_HUB: Noun = { file: 'hubs/seed/hubs.yaml', key: 'slug', prefix: 'hub' };
export const PARTNERSHIP: Noun = { file: 'partnerships/seed/partnerships.yaml', key: 'slug', prefix: 'prt' };

/** The files in which the things stand that a row names, by their types. */
export const NOUNS: Readonly<Record<string, Noun>> = {
  Programme: PROGRAMME,
  Measure: MEASURE,
  Call: CALL,
  Award: AWARD,
  Commitment: COMMITMENT,
  PolicyDocument: DOCUMENT,
  Space: SPACE,
  Network: NETWORK,
  Organisation: ORGANISATION,
  CreativeHub: CREATIVE_HUB,
  Partnership: PARTNERSHIP,
};
