import { referredFrom } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { AxisKind } from './axis-kind.ts';

const Axis = builder.prismaObject('Axis', {
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: AxisKind }),
    position: t.exposeInt('position'),
    title: t.text('title', { description: 'Title of the axis, theme or priority.' }),
    programme: t.field({
      type: 'Programme',
      description: 'The programme of which it is a part.',
      resolve: (axis, _args, { load }) => referredFrom(axis, load.programme, axis.programmeId),
    }),
    sources: t.sources(),
  }),
});

datedEntity(builder, Axis, 'id', ({ id }, { load }) => loadEntity(load.axis, 'Axis', id));

builder.queryField('axis', (t) =>
  t.field({
    type: 'Axis',
    nullable: true,
    description: 'One axis, theme or priority of a programme; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Identifier; begins with `axs_`.' }) },
    resolve: (_root, { id }, { load }) => load.axis.load(identifierOf({ axs: 'Axis' }, id, 'id')),
  }),
);
