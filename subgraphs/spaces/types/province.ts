import { badUserInput } from '@cdw/kernel/errors.ts';
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

builder.asEntity(Province, {
  key: builder.selection<{ nis: string }>('nis'),
  resolveReference: ({ nis }, { load }) => load.province.load(nis),
});

builder.queryField('province', (t) =>
  t.field({
    type: 'Province',
    nullable: true,
    description: 'One province, found by exactly one of `nis` and `slug`; null where there is none.',
    args: {
      nis: t.arg({ type: 'NIS', description: 'REFNIS code.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
    },
    resolve: (_root, { nis, slug }, { db }) => {
      if (typeof nis === 'string' && typeof slug !== 'string') return db.province.findUnique({ where: { nis } });
      if (typeof slug === 'string' && typeof nis !== 'string') return db.province.findUnique({ where: { slug } });
      throw badUserInput('A Province is found by exactly one of `nis` and `slug`.', 'nis');
    },
  }),
);
