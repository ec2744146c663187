import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../../builder.ts';
import { partnershipFields, WRITE } from '../../input-fields.ts';
import { changePartnership } from '../change-partnership.ts';
import { refreshPartnershipSearch } from '../search-columns.ts';

const CorrectPartnershipInput = builder.inputType('CorrectPartnershipInput', {
  description: 'The title or the description of a partnership was recorded wrongly.',
  fields: (t) => ({
    ...partnershipFields(t),
    title: t.field({
      type: 'LocalizedTextInput',
      description: 'The title as it should have been; 200 characters at most.',
    }),
    description: t.field({
      type: 'LocalizedTextInput',
      description: 'The description as it should have been; 2,000 characters at most.',
    }),
  }),
});

builder.mutationField('correctPartnership', (t) =>
  t.field({
    type: 'Partnership',
    nullable: true,
    description: 'Mends a mistake in the title or the description; the audit keeps what stood there.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: CorrectPartnershipInput, required: true, description: 'Which one, and what is right.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { title, description } = input;
      const id = await changePartnership(context, input, {
        mutation: 'correctPartnership',
        kind: 'CORRECTED',
        isCorrection: true,
        check: (faults) => {
          if (!title && !description) faults.add('input', 'MISSING', 'gives neither `title` nor `description`.');
          return {
            ...(title && checkedTexts(faults, 'input.title', 'title', title, NAME_CHARACTERS_MAX)),
            ...(description &&
              checkedTexts(faults, 'input.description', 'description', description, NOTE_CHARACTERS_MAX)),
          };
        },
        work: async ({ tables, faults, row, sourceKeys }, texts) => {
          faults.settle();
          const all = [...new Set([...row.sourceKeys, ...sourceKeys])];
          await tables.partnership.update({ where: { id: row.id }, data: { ...texts, sourceKeys: all } });
          await refreshPartnershipSearch(tables, row.id);
          return undefined;
        },
      });
      return await loadReferred(context.load.partnership, id);
    },
  }),
);
