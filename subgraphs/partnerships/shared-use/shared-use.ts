import { referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { Organisation } from '../references/organisation.ts';

const SharedUse = builder.prismaObject('SharedUse', {
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    accessRight: t.field({
      type: 'AccessRight',
      description: 'The right that was used.',
      resolve: (sharedUse, _args, { load }) => referredFrom(sharedUse, load.accessRight, sharedUse.accessRightId),
    }),
    visitCount: t.exposeInt('visitCount', { nullable: true }),
    personCount: t.exposeInt('personCount', { nullable: true }),
    hours: t.expose('hours', {
      type: 'Decimal',
      nullable: true,
      description: 'Hours of use, all persons together; null where they were not counted.',
    }),
    reportedBy: t.field({
      type: Organisation,
      nullable: true,
      description: 'Who counted; null where no source tells.',
      resolve: ({ reportedById: id }) => (id ? { id } : null),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When it was counted.'),
    sources: t.sources(),
  }),
});

datedEntity(builder, SharedUse, 'id', ({ id }, { load }) => loadEntity(load.sharedUse, 'SharedUse', id));
