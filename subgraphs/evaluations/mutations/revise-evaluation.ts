import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { existing } from '@cdw/kernel/writing/existing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { AGENCY_BY_FIELD, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { EVALUATION, noteStanding } from '../change-evaluation.ts';
import { copyEdition } from '../further-edition.ts';
import { WRITE } from '../input-fields.ts';
import { LEDGER } from '../ledger.ts';
import type { Tables } from '../snapshots.ts';

const ReviseEvaluationInput = builder.inputType('ReviseEvaluationInput', {
  description: 'A published evaluation gets a further edition.',
  fields: (t) => ({
    evaluation: t.id({ required: true, description: 'Identifier of its last edition; begins with `evl_`.' }),
    note: t.string({ required: true, description: 'Why it is revised, in French; 2,000 characters at most.' }),
    sources: t.sources(),
  }),
});

builder.mutationField('reviseEvaluation', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description:
      'Plans a further edition with the subjects, questions and findings of the last one, which stays as it is. It is opened, closed and published like the first: `openEvaluation` asks anew, whomever it names. Figures of the editions before belong to it as they then stand, corrections included; who has answered is counted by what is given for this one. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: ReviseEvaluationInput, required: true, description: 'Which one, and why.' }) },
    resolve: async (_root, { input }, context) => {
      const asked = { mutation: 'reviseEvaluation', input, right: AGENCY_BY_FIELD };
      const id = await written<Tables>(context, 'evaluations', asked, async (tables, faults) => {
        const find = (key: string) => tables.evaluation.findUnique({ where: { id: key } });
        const last = await existing(faults, EVALUATION.path, input.evaluation, EVALUATION, find);
        noteStanding(faults, last, 'PUBLISHED');
        const further = { slug: last.slug, edition: last.edition + 1 };
        if (await tables.evaluation.findUnique({ where: { slug_edition: further } })) {
          faults.add(EVALUATION.path, 'TAKEN', `has edition ${further.edition} already. Revise the last edition.`);
        }
        const note = checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX);
        const sourceKeys = await keepSources(tables, 'evaluations', input.sources, faults);
        faults.settle();
        const key = newId('evl');
        const deed = { type: 'Evaluation', id: key, kind: 'REVISED', actor: context.viewer.actor } as const;
        await recorded(LEDGER, tables, deed, () => copyEdition(tables, last, { id: key, note, sourceKeys }));
        return key;
      });
      return await loadWritten(context.load.evaluation, id);
    },
  }),
);
