import { dayOf, on, referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { holdsOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { Plan } from '../references/plan.ts';
import { Space } from '../references/space.ts';
import { AccessQuota, quotaOf } from './access-quota.ts';
import { AccessTerms } from './access-terms.ts';
import { Facility } from './facility.ts';
import { haveSameOperator, type Operators, withOperators } from './same-operator.ts';
import { UseUnit } from './use-unit.ts';

const AccessRight = builder.prismaObject('AccessRight', {
  fields: (t) => ({
    id: t.exposeID('id'),
    partnership: t.field({
      type: 'Partnership',
      description: 'The partnership that gives the right.',
      resolve: (right, _args, { load }) => referredFrom(right, load.partnership, right.partnershipId),
    }),
    host: t.field({
      type: Space,
      nullable: true,
      description: 'The space that may be used.',
      resolve: (right) => on({ id: right.hostSpaceId }, dayOf(right)),
    }),
    beneficiary: t.field({
      type: Space,
      nullable: true,
      description: 'The space whose members may use the host.',
      resolve: (right) => on({ id: right.beneficiarySpaceId }, dayOf(right)),
    }),
    plans: t.field({
      type: [Plan],
      nullable: { list: false, items: true },
      description:
        'Only subscribers to these plans have the right, on whichever side of it; empty where those of every plan have it.',
      resolve: (right) => right.planIds.map((id) => on({ id }, dayOf(right))),
    }),
    facilities: t.expose('facilities', {
      type: [Facility],
      description:
        'What may be used; empty where the source does not go into detail, as in "les infrastructures": see `facilitiesAsPublished`.',
    }),
    facilitiesAsPublished: t.exposeString('facilitiesAsPublished', { nullable: true }),
    terms: t.expose('terms', { type: AccessTerms }),
    discount: t.expose('discount', {
      type: 'Decimal',
      nullable: true,
      description: 'What is taken off the price, as a share of it (`"0.25"` is a quarter); null without a discount.',
    }),
    price: t.expose('priceEur', {
      type: 'Euro',
      nullable: true,
      description: 'Price in euro of one `priceUnit`; null where none is asked, or no source tells.',
    }),
    priceUnit: t.expose('priceUnit', { type: UseUnit, nullable: true }),
    quota: t.field({
      type: AccessQuota,
      nullable: true,
      description: 'How much one member may use the host; null where there is no limit, or no source tells.',
      resolve: quotaOf,
    }),
    isBothWays: t.exposeBoolean('isBothWays'),
    isInForce: t.boolean({
      description: 'Whether the right holds on the day asked for, as far as the sources tell.',
      args: { asOf: t.arg.asOf() },
      resolve: (right, args) => holdsOn(right, dayOf(right, args)),
    }),
    sameOperator: t.boolean({
      nullable: true,
      directives: { requires: { fields: 'host { operator { id } } beneficiary { operator { id } }' } },
      description:
        'Whether one organisation runs both spaces today, which makes such rights easier to agree on; null where it is not known who runs one of them.',
      resolve: haveSameOperator,
    }),
    reportedOn: t.expose('reportedOn', { type: 'PartialDate', nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the right holds, or held, as published.'),
    sources: t.sources(),
  }),
});

datedEntity(builder, AccessRight, 'id', async (reference: { id: string } & Operators, { load }) => {
  const right = await loadEntity(load.accessRight, 'AccessRight', reference.id);
  return withOperators(right, reference);
});

builder.queryField('accessRight', (t) =>
  t.field({
    type: 'AccessRight',
    nullable: true,
    description: 'One access right; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Identifier; begins with `acr_`.' }) },
    resolve: (_root, { id }, { load }) => load.accessRight.load(identifierOf({ acr: 'AccessRight' }, id, 'id')),
  }),
);
