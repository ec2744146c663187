import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import type { EvaluationRole } from '../generated/prisma/enums.ts';
import type { Loaders } from '../loaders.ts';
import { readsAll, showsFindings } from '../visibility.ts';
import { EvaluationStatus } from './evaluation-status.ts';
import { EvaluationSubject } from './evaluation-subject.ts';
import { Organisation } from './organisation.ts';

const Evaluation = builder.prismaObject('Evaluation', {
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    slug: t.exposeString('slug'),
    edition: t.exposeInt('edition'),
    title: t.text('title', { description: 'Title of the evaluation, or what it is where it bears none.' }),
    status: t.expose('status', { type: EvaluationStatus }),
    announcedOn: t.expose('announcedOn', { type: 'PartialDate', nullable: true }),
    publishedOn: t.expose('publishedOn', { type: 'PartialDate', nullable: true }),
    period: t.period('The period that it covers; without ends where no source tells it.'),
    commissionedBy: t.field({
      type: [Organisation],
      nullable: { list: false, items: true },
      description: 'Who asked for it, or had it made; empty where no source tells.',
      resolve: ({ id }, _args, { load }) => partiesOf(id, 'COMMISSIONED', load),
    }),
    conductedBy: t.field({
      type: [Organisation],
      nullable: { list: false, items: true },
      description: 'Who made it, or makes it; empty where no source tells.',
      resolve: ({ id }, _args, { load }) => partiesOf(id, 'CONDUCTED', load),
    }),
    contractReference: t.exposeString('contractReference', { nullable: true }),
    subjects: t.field({
      type: [EvaluationSubject],
      nullable: { list: false, items: true },
      description: 'What it is about.',
      resolve: ({ id }, _args, { load }) => load.subjectsOfEvaluation.load(id),
    }),
    questions: t.field({
      type: ['EvaluationQuestion'],
      description: 'What it is to answer, as far as sources tell.',
      resolve: ({ id }, _args, { load }) => load.questionsOfEvaluation.load(id),
    }),
    findings: t.field({
      type: ['EvaluationFinding'],
      description:
        'What it found, as far as sources tell; empty where no result is known. What is recorded while it is being made is for the agency until it is published.',
      resolve: (evaluation, _args, { load, viewer }) =>
        showsFindings(evaluation) || readsAll(viewer) ? load.findingsOfEvaluation.load(evaluation.id) : [],
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});

async function partiesOf(evaluationId: string, role: EvaluationRole, load: Loaders): Promise<{ id: string }[]> {
  const parties = await load.partiesOfEvaluation.load(evaluationId);
  return parties.filter(({ roles }) => roles.includes(role)).map(({ organisationId }) => ({ id: organisationId }));
}

datedEntity(builder, Evaluation, 'id', ({ id }, { load }) => loadEntity(load.evaluation, 'Evaluation', id));

builder.queryField('evaluation', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description:
      'One evaluation, found by exactly one of `id` and `slug`; null where there is none. By its slug it is the edition asked for, else the last one that is published, else the last one.',
    args: {
      id: t.arg.id({ description: 'Identifier of one edition; begins with `evl_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      edition: t.arg.int({ description: 'Which edition of the one that has this slug, from 1.' }),
    },
    resolve: async (_root, { edition, ...args }, { db }) => {
      const where = identityOf(args, 'Evaluation', 'evl');
      const isOne = typeof edition === 'number' ? { edition } : {};
      const editions = await db.evaluation.findMany({ where: { ...where, ...isOne }, orderBy: { edition: 'desc' } });
      return editions.find(({ status }) => status === 'PUBLISHED') ?? editions[0] ?? null;
    },
  }),
);
