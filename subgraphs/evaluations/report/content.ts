import type { SourceRow } from '@cdw/kernel/source.ts';
import { NAMED } from '../foreign.ts';
import type { Evaluation } from '../generated/prisma/client.ts';
import { respondentsOf } from '../respondents.ts';
import type { Tables } from '../snapshots.ts';
import type { Subject } from '../subject.ts';
import { showsFindings } from '../visibility.ts';
import type { Localized, NamedThing, ReportContent } from './content-type.ts';
import { figuresRead } from './figures.ts';
import type { LabelOf } from './labels.ts';

const byPosition = { orderBy: { position: 'asc' as const } };

/** What an evaluation says now, as far as it is everybody's, with every source written out. */
export async function contentOf(tables: Tables, evaluation: Evaluation, labelOf: LabelOf): Promise<ReportContent> {
  const where = { evaluationId: evaluation.id };
  const parties = await tables.evaluationParty.findMany({ where, orderBy: { organisationId: 'asc' } });
  const subjects = await tables.evaluationSubjectLink.findMany({ where, ...byPosition });
  const questions = await tables.evaluationQuestion.findMany({ where, ...byPosition });
  const findings = showsFindings(evaluation) ? await tables.evaluationFinding.findMany({ where, ...byPosition }) : [];
  const figures = await figuresRead(tables, evaluation);
  const respondents = evaluation.status === 'PUBLISHED' ? await respondentsOf(tables, [evaluation.id]) : [];
  const sourcesOf = await sourcesIn(tables, [evaluation, ...findings, ...figures]);

  const organisation = (id: string): NamedThing => ({ type: 'Organisation', id, name: labelOf(id) });
  const thing = ({ subjectKind, subjectId: id }: Subject): NamedThing => ({
    ...{ type: NAMED[subjectKind].type, id, name: labelOf(id) },
  });
  const partiesAs = (role: 'COMMISSIONED' | 'CONDUCTED'): NamedThing[] =>
    parties.filter(({ roles }) => roles.includes(role)).map(({ organisationId }) => organisation(organisationId));
  const { id, slug, edition, status, announcedOn, publishedOn, note } = evaluation;
  return {
    ...{ id, slug, edition, title: localized(evaluation, 'title'), status, announcedOn, publishedOn },
    ...{ from: evaluation.validFrom, through: evaluation.validThrough },
    commissionedBy: partiesAs('COMMISSIONED'),
    conductedBy: partiesAs('CONDUCTED'),
    subjects: subjects.map(thing),
    questions: questions.map((row) => localized(row, 'text')),
    findings: findings.map((row) => ({
      statement: localized(row, 'statement'),
      observation: row.observationId,
      sources: sourcesOf(row),
    })),
    figures: figures.map((row) => ({
      id: row.id,
      indicator: { code: row.indicator.code, name: localized(row.indicator, 'name'), unit: row.indicator.unit },
      subject: thing(row),
      ...{ from: row.validFrom, through: row.validThrough },
      ...{ value: row.value.toFixed(), valueMax: row.valueMax?.toFixed() ?? null, qualifier: row.qualifier },
      ...{ sampleSize: row.sampleSize, population: row.population },
      parts: row.parts.map(({ dimension, key, value, ...part }) => ({
        ...{ dimension, key, label: localized(part, 'label'), value: value.toFixed() },
      })),
      target: row.targetValue && { value: row.targetValue.toFixed(), dueOn: row.targetDueOn },
      nonRespondents: row.nonRespondents.map(({ publishedName }) => publishedName),
      note: row.note,
      sources: sourcesOf(row),
    })),
    respondents: respondents.map(({ organisationId, spaceId, state, reason }) => ({
      ...(spaceId ? thing({ subjectKind: 'SPACE', subjectId: spaceId }) : organisation(organisationId ?? '')),
      ...{ state, reason },
    })),
    note,
    sources: sourcesOf(evaluation),
  };
}

type Sourced = { readonly sourceKeys: string[] };

async function sourcesIn(tables: Tables, rows: readonly Sourced[]): Promise<(row: Sourced) => SourceRow[]> {
  const keys = [...new Set(rows.flatMap(({ sourceKeys }) => sourceKeys))];
  const found = await tables.source.findMany({ where: { key: { in: keys } } });
  const byKey = new Map(found.map((source) => [source.key, source]));
  return ({ sourceKeys }) => sourceKeys.flatMap((key) => byKey.get(key) ?? []);
}

function localized(row: object, prefix: string): Localized {
  const text = (language: string): string | null => (row as Record<string, string | null>)[prefix + language] ?? null;
  return { fr: text('Fr') ?? '', nl: text('Nl'), de: text('De'), en: text('En') };
}
