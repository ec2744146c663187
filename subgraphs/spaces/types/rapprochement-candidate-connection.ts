import { dayOf } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { RAPPROCHEMENT_PAIRS_MAX } from '../limits.ts';
import { candidatesPage } from '../rapprochement/candidates.ts';
import { RapprochementCandidate } from './rapprochement-candidate.ts';
import { RapprochementFilter, RapprochementWeights } from './rapprochement-filter.ts';

builder.queryField('rapprochementCandidates', (t) =>
  t.connection(
    {
      type: RapprochementCandidate,
      nullable: true,
      description: `Pairs of spaces that could come closer to one another, ranked by what speaks for it: the best first, of equal ones the nearer. More than ${RAPPROCHEMENT_PAIRS_MAX} pairs are refused with BAD_USER_INPUT.`,
      args: {
        filter: t.arg({ type: RapprochementFilter, description: 'Which pairs; all near ones when left out.' }),
        weights: t.arg({ type: RapprochementWeights, description: 'How much each reason counts.' }),
        asOf: t.arg.asOf(),
      },
      resolve: (_root, args, context) => candidatesPage(args, dayOf({}, args), context),
    },
    { name: 'RapprochementCandidateConnection', description: 'A page of a list of candidates for a rapprochement.' },
    { name: 'RapprochementCandidateEdge' },
  ),
);
