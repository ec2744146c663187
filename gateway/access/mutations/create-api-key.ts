import { lookUp, type Reference } from '@cdw/kernel/writing/references.ts';
import { builder } from '../builder.ts';
import { ORGANISATION } from '../foreign.ts';
import { keptKey } from '../kept-key.ts';
import { keyPlan } from '../key-plan.ts';
import { EXPIRY_DAYS_DEFAULT, EXPIRY_DAYS_MAX, LABEL_CHARACTERS_MAX, ORGANISATIONS_PER_KEY_MAX } from '../limits.ts';
import { permitKey } from '../may-grant.ts';
import { KEYS, SCOPES } from '../scopes.ts';
import { NewApiKey } from '../types/new-api-key.ts';
import { ViewerRole } from '../types/viewer-role.ts';

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'What a new key is to be.',
  fields: (t) => ({
    label: t.string({
      required: true,
      description: `What the key is for, in your own words; ${LABEL_CHARACTERS_MAX} characters at most. No name of a person.`,
    }),
    role: t.field({
      type: ViewerRole,
      required: true,
      description: 'For whom it speaks: `PARTNER`, `OPERATOR`, or, made by the agency, `AGENCY`.',
    }),
    organisationIds: t.idList({
      description: `The organisations for which it speaks (\`org_…\`), ${ORGANISATIONS_PER_KEY_MAX} at most: at least one for an \`OPERATOR\`, none for the \`AGENCY\`.`,
    }),
    scopes: t.stringList({
      description: `What it allows, of what you may do yourself: ${SCOPES.map((scope) => `\`${scope}\``).join(', ')}. Left out, what its role usually has.`,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: `When it ceases to be valid, in ${EXPIRY_DAYS_MAX} days at the latest; in ${EXPIRY_DAYS_DEFAULT} days when left out. Never later than what it is made with: a key that ends itself makes none that lasts longer.`,
    }),
  }),
});

const organisationNamed = (key: string): Reference => ({ path: 'organisationIds', to: ORGANISATION, key });

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: NewApiKey,
    nullable: true,
    description:
      'Makes a key: the agency for anybody, an operator for its own organisations with some of its own scopes; the new key ends no later than the key or token with which it is made. Needs the scope `keys:write`. Sent twice, it makes two keys: revoke the one that you do not need.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'What the key is to be.' }) },
    authScopes: { scope: KEYS },
    resolve: async (_root, { input }, { db, viewer, graph }) => {
      const { label, role, organisationIds, scopes, expiresAt } = input;
      const wish = {
        label,
        role,
        organisationIds: organisationIds ?? [],
        scopes: scopes ?? undefined,
        expiresAt: expiresAt ?? undefined,
      };
      permitKey(viewer, wish);
      const referred = await lookUp(graph, wish.organisationIds.map(organisationNamed));
      const plan = keyPlan(wish, viewer, referred, new Date());
      return await db.$transaction((tables) => keptKey(tables, plan));
    },
  }),
);
