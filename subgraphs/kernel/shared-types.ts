import type { Builder } from './builder.ts';

/** The value types that every subgraph answers alike, so that any of them may. */
export function addSharedTypes(builder: Builder<object, { db: object }>): void {
  builder.queryType({ description: 'What can be asked.' });
  builder.enumType('Language', {
    description: 'A language of texts; where a text is not known in it, French is answered.',
    values: {
      FR: { description: 'French.' },
      NL: { description: 'Dutch.' },
      DE: { description: 'German.' },
      EN: { description: 'English.' },
    },
  });
  builder.enumType('OrderDirection', {
    description: 'Which way a list is ordered.',
    values: { ASC: { description: 'The least first.' }, DESC: { description: 'The greatest first.' } },
  });
  builder.objectType('Source', {
    description: 'A published work that states a fact.',
    shareable: true,
    fields: (t) => ({
      key: t.exposeID('key', { description: 'Stable readable key of the source in this graph.' }),
      title: t.exposeString('title', {
        description: 'Title of the work, or what it is where it bears none, in its own language.',
      }),
      url: t.expose('url', {
        type: 'URL',
        nullable: true,
        description: 'Where it was published; null where no public address is known.',
      }),
      publisher: t.exposeString('publisher', { nullable: true, description: 'Who published it.' }),
      publishedOn: t.expose('publishedOn', {
        type: 'PartialDate',
        nullable: true,
        description: 'When it was published, to the precision known.',
      }),
    }),
  });
  builder.objectType('Period', {
    description: 'A period in which something holds; both ends belong to it.',
    shareable: true,
    fields: (t) => ({
      from: t.expose('validFrom', {
        type: 'PartialDate',
        nullable: true,
        description: 'When it began, to the precision known; null where no source tells.',
      }),
      through: t.expose('validThrough', {
        type: 'PartialDate',
        nullable: true,
        description: 'When it ended, to the precision known; null where it has not ended, or no source tells.',
      }),
    }),
  });
  builder.globalConnectionField('totalCount', (t) =>
    t.int({
      description: 'Entries in the whole list, on all pages.',
      resolve: (connection) => (connection as { totalCount: () => Promise<number> }).totalCount(),
    }),
  );
}
