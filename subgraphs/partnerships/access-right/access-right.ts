import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity, loadReferred } from '@cdw/kernel/loaders.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { holdsOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import './rights.ts';
import { haveSameOperator, type Operators, withOperators } from './same-operator.ts';

builder.objectFields('AccessRight', (t) => ({
  partnership: t.field({
    type: 'Partnership',
    description: 'The partnership that gives the right.',
    resolve: (right, _args, { load }) => loadReferred(load.partnership, right.partnershipId),
  }),
  isInForce: t.boolean({
    description: 'Whether the right holds on the day asked for, as far as the sources tell.',
    args: { asOf: t.arg.asOf() },
    resolve: (right, args) => holdsOn(right, dayOf(right, args)),
  }),
  sameOperator: t.boolean({
    nullable: true,
    directives: { requires: { fields: 'host { operator { id } } beneficiary { operator { id } }' } },
    description:
      'Whether one organisation runs both spaces on the day asked for, which makes such rights easier to agree on; null where it is not known who runs one of them.',
    resolve: haveSameOperator,
  }),
}));

datedEntity(builder, 'AccessRight', 'id', async (reference: { id: string } & Operators, { load }) => {
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
