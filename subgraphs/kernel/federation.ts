/** The version of Federation that every subgraph speaks, and the directives that it imports. */
export const FEDERATION = 'https://specs.apollo.dev/federation/v2.6';
export const FEDERATION_DIRECTIVES = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@extends',
  '@override',
  '@tag',
  '@inaccessible',
  '@authenticated',
  '@requiresScopes',
];
