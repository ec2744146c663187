import type { Noun } from '@cdw/kernel/seed/references.ts';

const noun = (file: string, prefix: string): Noun => ({ file, key: 'slug', prefix });

/** The files in which the things stand that a row names, by their types. */
export const NOUNS = {
  Programme: noun('programmes/seed/programmes.yaml', 'prg'),
  Measure: noun('programmes/seed/measures.yaml', 'mea'),
  Call: noun('programmes/seed/calls.yaml', 'cal'),
  Award: noun('programmes/seed/awards.yaml', 'awd'),
  Commitment: noun('programmes/seed/commitments.yaml', 'cmt'),
  PolicyDocument: noun('programmes/seed/policy-documents.yaml', 'doc'),
  Space: noun('spaces/seed/spaces.yaml', 'spc'),
  Network: noun('spaces/seed/networks.yaml', 'net'),
  Organisation: noun('spaces/seed/organisations.yaml', 'org'),
  CreativeHub: noun('hubs/seed/hubs.yaml', 'hub'),
  Partnership: noun('partnerships/seed/partnerships.yaml', 'prt'),
};
