import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { AGENCY_BY_FIELD, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { optionalDate, optionalText, slugField, WRITE } from '../input-fields.ts';
import { PROGRAMME } from '../kinds.ts';
import { LEDGER } from '../ledger.ts';
import { checkNotBefore } from '../money/checked-figures.ts';
import { newAmounts } from '../new-amounts.ts';
import { bodiesNamed, newBodies } from '../new-bodies.ts';
import type { Tables } from '../tables.ts';
import { AmountStatementInput } from '../types/amount-statement-input.ts';
import { BodyInput } from '../types/body-input.ts';
import { ProgrammeKind } from '../types/programme-kind.ts';

const RegisterProgrammeInput = builder.inputType('RegisterProgrammeInput', {
  description: 'A programme that the graph does not know yet. What is not known of it is left out.',
  fields: (t) => ({
    kind: t.field({ type: ProgrammeKind, required: true, description: 'What sort of programme it is.' }),
    title: t.localized('Its title; 200 characters at most.'),
    slug: slugField(t, 'title'),
    description: optionalText(t, 'What it is; 2,000 characters at most.'),
    adoptedOn: optionalDate(t, 'When it was adopted'),
    publishedOn: optionalDate(t, 'When it was made public'),
    from: optionalDate(t, 'When it begins'),
    through: optionalDate(t, 'The last date on which it runs'),
    predecessor: t.id({ description: 'Identifier of the programme that it succeeds; begins with `prg_`.' }),
    bodies: t.field({
      type: [BodyInput],
      defaultValue: [],
      description: 'Who decides on, funds, organises, coordinates or evaluates it; 20 at most.',
    }),
    budgets: t.field({
      type: [AmountStatementInput],
      defaultValue: [],
      description: 'Its budget, as each source states it; 20 statements at most.',
    }),
    note: t.note(),
    sources: t.sources(),
  }),
});

builder.mutationField('registerProgramme', (t) =>
  t.field({
    type: 'Programme',
    nullable: true,
    description: 'Adds a programme. Only the agency may, since the bodies that it names come to keep it.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: RegisterProgrammeInput, required: true, description: 'What is known of it.' }) },
    resolve: async (_root, { input }, context) => {
      const refers = bodiesNamed(input.bodies ?? []);
      const intent = { mutation: 'registerProgramme', input, right: AGENCY_BY_FIELD, refers };
      const programme = await written<Tables>(context, 'programmes', intent, async (tables, faults) => {
        const title = checkedTexts(faults, 'input.title', 'title', input.title, NAME_CHARACTERS_MAX);
        const description =
          input.description &&
          checkedTexts(faults, 'input.description', 'description', input.description, NOTE_CHARACTERS_MAX);
        const note = checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX);
        const { predecessor, from: validFrom, through: validThrough } = input;
        const period = validity({ validFrom, validThrough });
        checkNotBefore(faults, 'input.through', period.lastDay, validFrom);
        if (predecessor) {
          await named(faults, 'input.predecessor', predecessor, PROGRAMME, (key) => PROGRAMME.find(tables, key));
        }
        const bodies = newBodies(faults, input.bodies ?? []);
        const budgets = newAmounts(faults, 'input.budgets', input.budgets ?? []);
        const isTaken = async (key: string) => (await tables.programme.count({ where: { slug: key } })) > 0;
        const slug = await newSlug(faults, input.slug, title.titleFr, isTaken);
        const sourceKeys = await keepSources(tables, 'programmes', input.sources, faults);
        faults.settle();
        const id = newId('prg');
        const deed = { type: 'Programme', id, kind: 'REGISTERED', actor: context.viewer.actor } as const;
        await recorded(LEDGER, tables, deed, async () => {
          await tables.programme.create({
            data: {
              id,
              slug,
              kind: input.kind,
              ...title,
              ...description,
              adoptedOn: input.adoptedOn ?? null,
              publishedOn: input.publishedOn ?? null,
              predecessorId: predecessor ?? null,
              note,
              ...period,
              searchText: searchableOf(input.title, input.description),
              sortName: sortable(input.title.fr),
              sourceKeys,
            },
          });
          const own = { programmeId: id, sourceKeys };
          await tables.programmeBody.createMany({ data: bodies.map((body) => ({ ...body, ...own })) });
          await tables.amountStatement.createMany({ data: budgets.map((budget) => ({ ...budget, ...own })) });
        });
        return id;
      });
      return await loadWritten(context.load.programme, programme);
    },
  }),
);
