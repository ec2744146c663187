import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { searchable, sortable } from '@cdw/kernel/searchable.ts';
import { byKeepers } from '@cdw/kernel/writing/change-thing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../../builder.ts';
import { WRITE } from '../../input-fields.ts';
import { LEDGER } from '../../ledger.ts';
import { FOLLOWED_PARTNERSHIP } from '../../partnership/partnership.ts';
import { GoodPracticeStatus } from '../good-practice-status.ts';

const RecordGoodPracticeInput = builder.inputType('RecordGoodPracticeInput', {
  description: 'What others can learn from a partnership.',
  fields: (t) => ({
    demonstratedBy: t.id({
      required: true,
      description: 'Identifier of the partnership that shows it; begins with `prt_`.',
    }),
    title: t.localized('What the practice is called; 200 characters at most.'),
    lesson: t.localized('What others can learn from it; 2,000 characters at most.'),
    slug: t.string({ description: 'Stable readable name in addresses; made of the title when left out.' }),
    status: t.field({ type: GoodPracticeStatus, required: true, description: 'How well the lesson is founded.' }),
    reportedOn: t.field({ type: 'PartialDate', description: 'When a source first stated it, to the precision known.' }),
    note: t.note(),
    sources: t.sources(),
  }),
});

builder.mutationField('recordGoodPractice', (t) =>
  t.field({
    type: 'GoodPractice',
    nullable: true,
    description:
      'Records a good practice. Only an organisation that acts for a party of the partnership that shows it, or that follows it as a monitor, may.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: RecordGoodPracticeInput, required: true, description: 'What is learnt, from which one.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { demonstratedBy, status, reportedOn = null } = input;
      const shown = { ...FOLLOWED_PARTNERSHIP, path: 'input.demonstratedBy' };
      const intent = { mutation: 'recordGoodPractice', input, right: byKeepers(shown, context, demonstratedBy) };
      const id = await written(context, 'partnerships', intent, async (tables, faults, _referred, { keepers }) => {
        const title = checkedTexts(faults, 'input.title', 'title', input.title, NAME_CHARACTERS_MAX);
        const lesson = checkedTexts(faults, 'input.lesson', 'lesson', input.lesson, NOTE_CHARACTERS_MAX);
        const note = checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX);
        const isTaken = async (key: string) => (await tables.goodPractice.count({ where: { slug: key } })) > 0;
        const slug = await newSlug(faults, input.slug, title.titleFr, isTaken);
        const sourceKeys = await keepSources(tables, 'partnerships', input.sources, faults);
        faults.settle();
        const key = newId('gpr');
        const { actor } = context.viewer;
        const deed = { type: 'GoodPractice', id: key, kind: 'RECORDED', actor, concerned: keepers } as const;
        const texts = { ...title, ...lesson };
        const search = { searchText: searchable(Object.values(texts).join(' ')), sortName: sortable(title.titleFr) };
        const columns = { id: key, slug, status, reportedOn, note, ...texts, ...search, sourceKeys };
        await recorded(LEDGER, tables, deed, () =>
          tables.goodPractice.create({ data: { ...columns, demonstratedById: demonstratedBy } }),
        );
        return key;
      });
      return await loadWritten(context.load.goodPractice, id);
    },
  }),
);
