import { FIRST_DAY, fromDay } from '@cdw/kernel/days.ts';
import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import type { Reference } from '@cdw/kernel/writing/references.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { checkedList } from './checked-list.ts';
import { checkedTexts } from './checked-texts.ts';
import { refreshEvaluationSearch } from './evaluation-search.ts';
import { ORGANISATION, SUBJECTS } from './foreign.ts';
import { LEDGER } from './ledger.ts';
import { PARTIES_PER_ROLE_MAX, QUESTIONS_MAX, SUBJECTS_PER_EVALUATION_MAX } from './limits.ts';
import type { PlanEvaluation } from './mutations/plan-evaluation.ts';
import type { Tables } from './snapshots.ts';
import { type Subject, subjectNamed } from './subject.ts';

/** What a plan names in other subgraphs. */
export const plannedReferences = ({ subjects, commissionedBy, conductedBy }: PlanEvaluation): Reference[] => [
  ...subjects.flatMap((key, place) => {
    const subject = subjectNamed(key);
    return subject
      ? [{ path: `input.subjects.${place}`, key: subject.subjectId, to: SUBJECTS[subject.subjectKind] }]
      : [];
  }),
  ...Object.entries({ commissionedBy, conductedBy }).flatMap(([field, ids]) =>
    (ids ?? []).map((key, place) => ({ path: `input.${field}.${place}`, key, to: ORGANISATION })),
  ),
];

/** Writes an evaluation that is announced; answers its identifier. */
export async function planned(tables: Tables, faults: Faults, input: PlanEvaluation, actor: string): Promise<string> {
  const title = checkedTexts(faults, 'input.title', 'title', input.title, NAME_CHARACTERS_MAX);
  const note = checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX);
  const contract = checkedText(faults, 'input.contractReference', input.contractReference, NAME_CHARACTERS_MAX);
  const isTaken = async (key: string) => (await tables.evaluation.count({ where: { slug: key } })) > 0;
  const slug = await newSlug(faults, input.slug, title.titleFr, isTaken);
  const subjects = checkedSubjects(faults, input.subjects);
  const questions = checkedList(faults, 'input.questions', input.questions ?? [], { max: QUESTIONS_MAX }).map(
    (question, place) => checkedTexts(faults, `input.questions.${place}`, 'text', question),
  );
  const parties = checkedParties(faults, input);
  const sourceKeys = await keepSources(tables, 'evaluations', input.sources, faults);
  faults.settle();

  const id = newId('evl');
  const of = { evaluationId: id };
  await recorded(LEDGER, tables, { type: 'Evaluation', id, kind: 'PLANNED', actor }, async () => {
    await tables.evaluation.create({
      data: {
        ...{ id, slug, ...title, status: 'PLANNED', note, contractReference: contract, ...validity({}), sourceKeys },
        announcedOn: input.announcedOn ?? null,
        datedFirstDay: fromDay(input.announcedOn ? firstDayOf(input.announcedOn) : FIRST_DAY),
        searchText: '',
      },
    });
    await tables.evaluationParty.createMany({ data: parties.map((party) => ({ ...of, ...party })) });
    await tables.evaluationSubjectLink.createMany({
      data: subjects.map((subject, index) => ({ ...of, ...subject, position: index + 1 })),
    });
    await tables.evaluationQuestion.createMany({
      data: questions.map((text, index) => ({ id: newId('qst'), ...of, ...text, position: index + 1, sourceKeys })),
    });
    await refreshEvaluationSearch(tables, id);
  });
  return id;
}

function checkedSubjects(faults: Faults, keys: readonly string[]): Subject[] {
  const limits = { min: 1, max: SUBJECTS_PER_EVALUATION_MAX, isSet: true };
  return checkedList(faults, 'input.subjects', keys, limits).flatMap((key, place) => {
    const subject = subjectNamed(key);
    if (!subject) faults.add(`input.subjects.${place}`, 'WRONG_TYPE', `"${key.slice(0, 40)}" names no subject.`);
    return subject ? [subject] : [];
  });
}

/** One row for each organisation, with all that it is to the evaluation. */
function checkedParties(faults: Faults, { commissionedBy, conductedBy }: PlanEvaluation) {
  const limits = { max: PARTIES_PER_ROLE_MAX, isSet: true };
  const commissioners = checkedList(faults, 'input.commissionedBy', commissionedBy ?? [], limits);
  const conductors = checkedList(faults, 'input.conductedBy', conductedBy ?? [], limits);
  return [...new Set([...commissioners, ...conductors])].map((organisationId) => ({
    organisationId,
    roles: [
      ...(commissioners.includes(organisationId) ? (['COMMISSIONED'] as const) : []),
      ...(conductors.includes(organisationId) ? (['CONDUCTED'] as const) : []),
    ],
  }));
}
