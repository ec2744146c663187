import type { Builder } from '../builder.ts';

type AnyBuilder = Builder<object, { db: object }>;

const asAny = <P extends object, C extends { db: object }>(own: Builder<P, C>): AnyBuilder =>
  // Inputs need nothing of the one subgraph's tables.
  own as unknown as AnyBuilder;

/** The input that names the work which states what is written. */
export const addSourceInput = <P extends object, C extends { db: object }>(own: Builder<P, C>) =>
  asAny(own).inputType('SourceInput', {
    description:
      'A published work that states what is written: the `key` of one that the graph knows, or a new one by its `title`.',
    fields: (t) => ({
      key: t.string({ description: 'Key of a source that this subgraph knows; then nothing else is given.' }),
      title: t.string({ description: 'Title of a new source, in its own language.' }),
      url: t.field({ type: 'URL', description: 'Where the new source was published.' }),
      publisher: t.string({ description: 'Who published the new source.' }),
      publishedOn: t.field({
        type: 'PartialDate',
        description: 'When the new source was published, to the precision known.',
      }),
    }),
  });

/** The input of a text in up to four languages. */
export const addLocalizedTextInput = <P extends object, C extends { db: object }>(own: Builder<P, C>) =>
  asAny(own).inputType('LocalizedTextInput', {
    description: 'A text in French, and in other languages where they are known.',
    fields: (t) => ({
      fr: t.string({ required: true, description: 'In French.' }),
      nl: t.string({ description: 'In Dutch.' }),
      de: t.string({ description: 'In German.' }),
      en: t.string({ description: 'In English.' }),
    }),
  });
