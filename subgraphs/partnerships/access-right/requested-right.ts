import { builder } from '../builder.ts';
import type { AccessRight } from '../generated/prisma/client.ts';
import { Plan } from '../references/plan.ts';
import { Space } from '../references/space.ts';
import { AccessQuota, quotaOf } from './access-quota.ts';
import { AccessTerms } from './access-terms.ts';
import { Facility } from './facility.ts';
import { UseUnit } from './use-unit.ts';

/** What a right that was asked for would be, as the columns of one. */
export type RequestedColumns = Omit<
  AccessRight,
  | 'id'
  | 'partnershipId'
  | 'validFrom'
  | 'validThrough'
  | 'firstDay'
  | 'lastDay'
  | 'sourceKeys'
  | 'endedById'
  | 'statedThrough'
  | 'lineId'
  | 'recordedAt'
>;

const RequestedRight = builder.objectRef<RequestedColumns>('RequestedRight').implement({
  description:
    'An access right that was asked for with a proposal. It opens nothing by itself: what holds stands in `accessRights`.',
  fields: (t) => ({
    host: t.field({
      type: Space,
      nullable: true,
      description: 'The space that is to be opened.',
      resolve: ({ hostSpaceId: id }) => ({ id }),
    }),
    beneficiary: t.field({
      type: Space,
      nullable: true,
      description: 'The space whose members are to use it.',
      resolve: ({ beneficiarySpaceId: id }) => ({ id }),
    }),
    plans: t.field({
      type: [Plan],
      nullable: { list: false, items: true },
      description: 'Only subscribers to these plans are to have the right; empty where those of every plan are.',
      resolve: ({ planIds }) => planIds.map((id) => ({ id })),
    }),
    facilities: t.expose('facilities', { type: [Facility], description: 'What may be used; empty without detail.' }),
    facilitiesAsPublished: t.exposeString('facilitiesAsPublished', {
      nullable: true,
      description: 'What may be used, in the words of the source.',
    }),
    terms: t.expose('terms', { type: AccessTerms, description: 'On which terms.' }),
    discount: t.expose('discount', {
      type: 'Decimal',
      nullable: true,
      description: 'What is taken off the price, as a share of it; null without a discount.',
    }),
    price: t.expose('priceEur', {
      type: 'Euro',
      nullable: true,
      description: 'Price in euro of one `priceUnit`; null where none is asked.',
    }),
    priceUnit: t.expose('priceUnit', { type: UseUnit, nullable: true, description: 'What `price` pays for.' }),
    quota: t.field({
      type: AccessQuota,
      nullable: true,
      description: 'How much one member may use the host; null without a limit.',
      resolve: quotaOf,
    }),
    isBothWays: t.exposeBoolean('isBothWays', {
      description: "Whether the members of the host are to use the beneficiary's space as well.",
    }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know of this, in French.' }),
  }),
});

builder.objectField('Partnership', 'requestedRights', (t) =>
  t.field({
    type: [RequestedRight],
    description: 'The access rights that were asked for with the proposal; they hold from when all have signed.',
    resolve: ({ requestedRights }) => requestedRights as unknown as RequestedColumns[],
  }),
);
