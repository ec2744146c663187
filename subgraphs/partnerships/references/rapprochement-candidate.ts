import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { isPartneredOn, type Pair, pairOf, partnershipsOfPair } from './partnered-pairs.ts';

const RapprochementCandidate = builder.objectRef<Pair>('RapprochementCandidate').implement({
  description: 'Two spaces that could come closer to one another, with what speaks for it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier of the pair on the day asked for; begins with `rpc_`.' }),
    partnerships: t.field({
      type: ['Partnership'],
      nullable: true,
      description:
        'The partnerships in which both spaces take part on the day asked for, of whatever status: see `status`. Without an entry, no source tells of one.',
      args: { asOf: t.arg.asOf() },
      resolve: async (pair, args, { load }) => {
        const day = dayOf(pair, args);
        return (await partnershipsOfPair(pair, day, load)).map((partnership) => on(partnership, day));
      },
    }),
    isPartnered: t.boolean({
      nullable: true,
      description:
        'Whether one of these partnerships was at work on the day asked for; false where none is recorded that was, null where no source tells it of one.',
      args: { asOf: t.arg.asOf() },
      resolve: (pair, args, { load }) => isPartneredOn(pair, dayOf(pair, args), load),
    }),
  }),
});

builder.asEntity(RapprochementCandidate, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }) => pairOf(id),
});
