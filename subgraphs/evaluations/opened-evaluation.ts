import { toDay, today } from '@cdw/kernel/days.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { Reference } from '@cdw/kernel/writing/references.ts';
import { type EvaluationEdit, noteStanding } from './change-evaluation.ts';
import { checkedList } from './checked-list.ts';
import { indicatorsNamed } from './checked-observations.ts';
import { ORGANISATION, SUBJECTS } from './foreign.ts';
import { keepersOf } from './keepers.ts';
import { INDICATORS_PER_EVALUATION_MAX, RESPONDENTS_MAX } from './limits.ts';
import type { OpenEvaluation } from './mutations/open-evaluation.ts';
import { recordedAll } from './recorded-all.ts';

/** Whom an input asks, in other subgraphs. */
export const openedReferences = ({ organisations, spaces }: OpenEvaluation): Reference[] => [
  ...(organisations ?? []).map((key, place) => ({ path: `input.organisations.${place}`, key, to: ORGANISATION })),
  ...(spaces ?? []).map((key, place) => ({ path: `input.spaces.${place}`, key, to: SUBJECTS.SPACE })),
];

/** Begins an evaluation, and tells each of those who are asked. */
export async function opened(edit: EvaluationEdit, input: OpenEvaluation, actor: string): Promise<undefined> {
  const { tables, faults, row, sourceKeys } = edit;
  noteStanding(faults, row, 'PLANNED');
  const period = validity({ validFrom: input.from, validThrough: input.through });
  if (period.firstDay > period.lastDay) faults.add('input.through', 'INVALID', 'the period ends before it begins.');
  if (toDay(input.dueOn) < today()) faults.add('input.dueOn', 'INVALID', 'is over already. Give a day to come.');
  const indicatorIds = await wanted(edit, input);
  const respondents = asked(edit, input);
  faults.settle();

  const evaluationId = row.id;
  const all = [...new Set([...row.sourceKeys, ...sourceKeys])];
  await tables.evaluation.update({
    where: { id: evaluationId },
    data: { status: 'UNDER_WAY', dueOn: input.dueOn, ...period, sourceKeys: all },
  });
  await tables.evaluationIndicator.createMany({
    data: indicatorIds.map((indicatorId, index) => ({ evaluationId, indicatorId, position: index + 1 })),
  });
  const rows = respondents.map((one, index) => ({ id: newId('rsp'), evaluationId, ...one, position: index + 1 }));
  const ids = rows.map(({ id }) => id);
  await recordedAll(tables, 'EvaluationRespondent', ids, { kind: 'ASKED', actor }, () =>
    tables.evaluationRespondent.createMany({ data: rows }),
  );
  return undefined;
}

/** The identifiers of the indicators that are wanted, each once. */
async function wanted({ tables, faults }: EvaluationEdit, input: OpenEvaluation): Promise<string[]> {
  const limits = { min: 1, max: INDICATORS_PER_EVALUATION_MAX };
  const names = checkedList(faults, 'input.indicators', input.indicators, limits);
  const found = await indicatorsNamed(tables, names);
  for (const [place, name] of names.entries()) {
    if (found.has(name)) continue;
    faults.add(`input.indicators.${place}`, 'NOT_FOUND', `there is no indicator "${name.slice(0, 40)}".`);
  }
  return [...new Set(names.flatMap((name) => found.get(name)?.id ?? []))];
}

type Asked = { organisationId: string | null; spaceId: string | null; keeperIds: string[] };

/** Those who are asked, with who answers for each. */
function asked({ faults, referred }: EvaluationEdit, { organisations, spaces }: OpenEvaluation): Asked[] {
  const ofOrganisations = checkedList(faults, 'input.organisations', organisations ?? [], {
    max: RESPONDENTS_MAX,
    isSet: true,
  });
  const left = RESPONDENTS_MAX - ofOrganisations.length;
  const ofSpaces = checkedList(faults, 'input.spaces', spaces ?? [], { max: left, isSet: true });
  return [
    ...ofOrganisations.map((id) => ({ organisationId: id, spaceId: null, keeperIds: [id] })),
    ...ofSpaces.map((id) => ({ organisationId: null, spaceId: id, keeperIds: keepersOf(referred.dataOf(id)) })),
  ];
}
