import { builder } from '../builder.ts';
import { Organisation } from '../references/organisation.ts';
import { type AwaitedSignature as Awaited, awaitedSignatures } from './awaited-signatures.ts';

const AwaitedSignature = builder.objectRef<Awaited>('AwaitedSignature').implement({
  description: 'A party of a proposed partnership for which nobody has signed yet.',
  fields: (t) => ({
    party: t.expose('party', { type: 'PartnershipParty', description: 'The party.' }),
    organisations: t.field({
      type: [Organisation],
      nullable: { list: false, items: true },
      description:
        'The organisations that act for it today, of which one has to sign: itself, or those that operate the space or the hub. Empty where nobody is known to operate it.',
      resolve: ({ organisationIds }) => organisationIds.map((id) => ({ id })),
    }),
  }),
});

builder.objectField('Partnership', 'awaitedSignatures', (t) =>
  t.field({
    type: [AwaitedSignature],
    nullable: true,
    description:
      'Of a proposal, the parties for which nobody has signed yet, by those who act for them today; empty once it is at work or was ended. Null with the error SUBGRAPH_UNAVAILABLE where the graph cannot tell who that is.',
    resolve: ({ id }, _args, { load }) => awaitedSignatures(id, load),
  }),
);
