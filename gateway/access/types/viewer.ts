import type { Viewer as ViewerShape } from '@cdw/kernel/viewer.ts';
import { builder } from '../builder.ts';
import { ViewerRole } from './viewer-role.ts';

const Viewer = builder.objectRef<ViewerShape>('Viewer').implement({
  description: 'Who sends a request, as the gateway made sure by its key or token.',
  fields: (t) => ({
    role: t.expose('role', { type: ViewerRole, description: 'For whom the request speaks.' }),
    organisationIds: t.idList({
      description: 'The organisations for which it speaks, by their identifiers (`org_…`); the agency speaks for all.',
      resolve: ({ organisationIds }) => [...organisationIds],
    }),
    scopes: t.stringList({
      description: 'What its key or token allows: a subgraph and a verb, as `spaces:write`.',
      resolve: ({ scopes }) => [...scopes],
    }),
    actor: t.exposeString('actor', {
      description:
        'How audits name the sender: a key by its prefix, or a person by the subject and issuer of the token.',
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Who sends this request; the role is `PUBLIC` where it came without a key and without a token.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);
