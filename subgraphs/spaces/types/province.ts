import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { onlyGiven } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';

const Province = builder.prismaObject('Province', {
  fields: (t) => ({
    nis: t.expose('nis', { type: 'NIS' }),
    slug: t.exposeString('slug'),
    name: t.text('name', { description: 'Name of the province.' }),
    nuts2: t.exposeString('nuts2'),
    sources: t.sources(),
  }),
});

datedEntity(builder, Province, 'nis', ({ nis }, { load }) => loadEntity(load.province, 'Province', nis));

builder.queryField('province', (t) =>
  t.field({
    type: 'Province',
    nullable: true,
    description: 'One province, found by exactly one of `nis` and `slug`; null where there is none.',
    args: {
      nis: t.arg({ type: 'NIS', description: 'REFNIS code.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
    },
    resolve: (_root, args, { db }) => {
      const { name, value } = onlyGiven(args, ['nis', 'slug']);
      return db.province.findUnique({ where: name === 'slug' ? { slug: value } : { nis: value } });
    },
  }),
);
