import { dayOf } from '@cdw/kernel/as-of.ts';
import { roundedRatio, SHARE_PLACES } from '@cdw/kernel/judging/written.ts';
import { builder } from '../builder.ts';
import { MULTIPLIER_YEARS_MAX } from '../limits.ts';
import { type Multiplier, multiplier } from '../multiplier/multiplier.ts';
import { Call } from './call.ts';
import { CreativeHub } from './creative-hub.ts';
import { Judgement } from './judgement.ts';
import { Measure } from './measure.ts';
import { Network } from './network.ts';
import { Programme } from './programme.ts';
import { Space } from './space.ts';

const MultiplierType = builder.objectRef<Multiplier>('Multiplier').implement({
  description:
    'What own income and private co-funding came to for each euro of public money, over some calendar years.',
  interfaces: [Judgement],
  fields: (t) => ({
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'Own income and private co-funding over public money, to six decimals; null where a part of it is not known, or there was no public money.',
      resolve: ({ value }) => value && roundedRatio(value, SHARE_PLACES),
    }),
    fromYear: t.exposeInt('fromYear', { description: 'The first year that counts.' }),
    throughYear: t.exposeInt('throughYear', { description: 'The last year that counts.' }),
    ownIncomeEur: t.expose('ownIncome', {
      type: 'Euro',
      nullable: true,
      description: 'Own income of these years, in euro; null where a part of it is not known.',
    }),
    privateCoFundingEur: t.expose('privateCoFunding', {
      type: 'Euro',
      nullable: true,
      description: 'Private co-funding of these years, in euro; null where a part of it is not known.',
    }),
    publicFundingEur: t.expose('publicFunding', {
      type: 'Euro',
      nullable: true,
      description: 'Public money of these years, in euro; null where a part of it is not known.',
    }),
  }),
});

const OF_MEASURE =
  ' The public money of a measure is what the calls that carry it out gave; a call that carries out several counts whole for each. No figures are kept of a measure itself: those of the winners of these calls are added up.';

const FUNDED = [
  [Space, 'SPACE'],
  [CreativeHub, 'CREATIVE_HUB'],
  [Network, 'NETWORK'],
  [Programme, 'PROGRAMME'],
  [Call, 'CALL'],
  [Measure, 'MEASURE'],
] as const;

for (const [type, subjectKind] of FUNDED) {
  builder.objectField(type, 'multiplier', (t) =>
    t.field({
      type: MultiplierType,
      nullable: true,
      description: `What own income and private money came to for each euro of public money, by what was known on the day asked for.${subjectKind === 'MEASURE' ? OF_MEASURE : ''} SUBGRAPH_UNAVAILABLE where the parts of the graph that know the public money do not answer.`,
      args: {
        fromYear: t.arg.int({ required: true, description: 'The first calendar year that counts.' }),
        throughYear: t.arg.int({
          required: true,
          description: `The last calendar year that counts: ${MULTIPLIER_YEARS_MAX} years at most; more is refused with BAD_USER_INPUT.`,
        }),
        asOf: t.arg.asOf(),
      },
      resolve: (thing, { fromYear, throughYear, ...args }, context) =>
        multiplier({ subjectKind, subjectId: thing.subjectId }, { fromYear, throughYear }, dayOf(thing, args), context),
    }),
  );
}
