import type { Builder } from '../builder.ts';
import type { RawQuery } from '../listing.ts';
import './input-fields.ts';

/** The inputs that changes of every subgraph share. */
export function addInputs(builder: Builder<object, { db: RawQuery }>): void {
  builder.inputType('SourceInput', {
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
  builder.inputType('LocalizedTextInput', {
    description: 'A text in French, and in other languages where they are known.',
    fields: (t) => ({
      fr: t.string({ required: true, description: 'In French.' }),
      nl: t.string({ description: 'In Dutch.' }),
      de: t.string({ description: 'In German.' }),
      en: t.string({ description: 'In English.' }),
    }),
  });
}
