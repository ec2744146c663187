import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { byKeepers } from '@cdw/kernel/writing/change-thing.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { checkCode } from '../check-code.ts';
import { optionalText, slugField, WRITE } from '../input-fields.ts';
import { PROGRAMME } from '../kinds.ts';
import { LEDGER } from '../ledger.ts';
import { measureSortName } from '../measure-sort-name.ts';
import { newAmounts } from '../new-amounts.ts';
import { newSubjects, subjectsNamed } from '../subject/new-subjects.ts';
import { AmountStatementInput } from '../types/amount-statement-input.ts';

const AddMeasureInput = builder.inputType('AddMeasureInput', {
  description: 'Something that a programme undertakes to do. What is not known of it is left out.',
  fields: (t) => ({
    programme: t.id({ required: true, description: 'Identifier of the programme; begins with `prg_`.' }),
    axis: t.id({ description: 'Identifier of the axis of the programme to which it belongs; begins with `axs_`.' }),
    code: t.string({ description: 'Number that the programme gives it (`1.2.2`), which no other measure of it has.' }),
    title: t.localized('Its title; 200 characters at most.'),
    slug: slugField(t, 'title'),
    text: optionalText(t, 'What it says, beyond its title; 2,000 characters at most.'),
    fundings: t.field({
      type: [AmountStatementInput],
      defaultValue: [],
      description: 'What it is funded with, as each source states it; 20 statements at most.',
    }),
    subjects: t.idList({
      defaultValue: [],
      description:
        'Identifiers of the spaces, creative hubs, networks, partnerships, programmes and calls with which it is concerned; 50 at most.',
    }),
    note: t.note(),
    sources: t.sources(),
  }),
});

builder.mutationField('addMeasure', (t) =>
  t.field({
    type: 'Measure',
    nullable: true,
    description:
      'Adds a measure to a programme. The agency may, and who organises, funds or coordinates the programme.',
    authScopes: WRITE,
    args: { input: t.arg({ type: AddMeasureInput, required: true, description: 'What is known of it.' }) },
    resolve: async (_root, { input }, context) => {
      const subjectIds = (input.subjects ?? []).map(String);
      const right = byKeepers(PROGRAMME, context, input.programme);
      const intent = { mutation: 'addMeasure', input, right, refers: subjectsNamed(subjectIds) };
      const measure = await written(
        context,
        'programmes',
        intent,
        async (tables, faults, _referred, { row: programme }) => {
          const title = checkedTexts(faults, 'input.title', 'title', input.title, NAME_CHARACTERS_MAX);
          const text = input.text && checkedTexts(faults, 'input.text', 'text', input.text, NOTE_CHARACTERS_MAX);
          const note = checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX);
          if (input.code) await checkCode(tables, faults, programme.id, input.code);
          if (input.axis) {
            const find = (id: string) => tables.axis.findUnique({ where: { id, programmeId: programme.id } });
            await named(faults, 'input.axis', input.axis, { type: 'Axis', prefix: 'axs' }, find);
          }
          const fundings = newAmounts(faults, 'input.fundings', input.fundings ?? []);
          const subjects = await newSubjects(tables, faults, subjectIds, 0);
          const isTaken = async (key: string) => (await tables.measure.count({ where: { slug: key } })) > 0;
          const slug = await newSlug(faults, input.slug, title.titleFr, isTaken);
          const sourceKeys = await keepSources(tables, 'programmes', input.sources, faults);
          faults.settle();
          const id = newId('mea');
          const deed = { type: 'Measure', id, kind: 'ADDED', actor: context.viewer.actor } as const;
          await recorded(LEDGER, tables, deed, async () => {
            await tables.measure.create({
              data: {
                id,
                slug,
                code: input.code ?? null,
                programmeId: programme.id,
                axisId: input.axis ?? null,
                ...title,
                ...text,
                note,
                searchText: searchableOf(input.code, input.title, input.text),
                sortName: measureSortName(programme.slug, input.code, title.titleFr),
                sourceKeys,
              },
            });
            const amounts = fundings.map((funding) => ({ ...funding, measureId: id, sourceKeys }));
            await tables.amountStatement.createMany({ data: amounts });
            const links = subjects.map((subject) => ({ ...subject, ownerId: id, sourceKeys }));
            await tables.measureSubject.createMany({ data: links });
          });
          return id;
        },
      );
      return await loadWritten(context.load.measure, measure);
    },
  }),
);
