import { builder } from '../builder.ts';
import { isValidAt } from '../expiry.ts';
import { ViewerRole } from './viewer-role.ts';

builder.prismaObject('ApiKey', {
  fields: (t) => ({
    id: t.exposeID('id'),
    prefix: t.exposeString('prefix'),
    label: t.exposeString('label'),
    role: t.expose('role', { type: ViewerRole, description: 'For whom the key speaks.' }),
    organisationIds: t.exposeIDList('organisationIds', {
      description: 'The organisations for which the key speaks, by their identifiers (`org_…`).',
    }),
    scopes: t.exposeStringList('scopes'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    createdBy: t.exposeString('createdBy'),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    isValid: t.boolean({
      description: 'Whether the key is taken now: neither revoked nor expired.',
      resolve: (key) => isValidAt(key, new Date()),
    }),
    rotatedFrom: t.field({
      type: 'ApiKey',
      nullable: true,
      description: 'The key that this one succeeded; null where it succeeded none.',
      resolve: ({ rotatedFromId }, _args, { load }) => (rotatedFromId ? load.apiKey.load(rotatedFromId) : null),
    }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
  }),
});
