import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { PUBLIC_VIEWER, type Viewer } from '@cdw/kernel/viewer.ts';
import { refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import {
  AGENCY,
  BEP,
  call,
  ESCO,
  type Given,
  IDETA,
  PARTNER,
  READER,
  SOURCES,
  submit,
  visits,
} from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const SECRET = '4242';
const MAY: readonly Viewer[] = [IDETA, READER, AGENCY];
const MAY_NOT: readonly Viewer[] = [
  PUBLIC_VIEWER,
  PARTNER,
  BEP,
  { ...IDETA, scopes: ['spaces:write'] },
  { ...AGENCY, scopes: [] },
];
const nameOf = ({ role, actor, scopes }: Viewer): string => `${role} ${actor} ${scopes.join()}`;

/** Made-up figures of IDETA's: one that is published, a correction of it that is handed in, and a draft. */
let published: Given;
let correction: Given;
let draft: Given;
beforeAll(async () => {
  [published] = resultOf<[Given]>(await submit(evaluations, IDETA, [visits('1', '2020')]));
  const steps = { observations: [{ observation: published.id, version: 1 }] };
  await call(evaluations, 'publishObservations', steps, AGENCY);
  const secret = {
    value: SECRET,
    sampleSize: 4242,
    population: 4244,
    note: SECRET,
    nonRespondents: [{ name: SECRET }],
    parts: [{ dimension: 'setting', key: 'urban', label: { fr: SECRET }, value: SECRET }],
    target: { value: SECRET, dueOn: SECRET },
  };
  const right = { observation: published.id, version: 2, ...secret, sources: SOURCES };
  correction = resultOf<Given>(await call(evaluations, 'correctObservation', right, IDETA));
  const input = { observations: [visits(SECRET, '2021', secret)], sources: SOURCES };
  [draft] = resultOf<[Given]>(await call(evaluations, 'draftObservations', input, IDETA));
  const { db } = evaluations.subgraph().createContext() as Context;
  const survey = { evaluationId: seededId('evl', 'enquete-coworking-2018') };
  await db.observation.update({ where: { id: draft.id }, data: survey });
  const finding = { id: 'fnd_test', ...survey, position: 99, statementFr: 'Fait', observationId: draft.id };
  await db.evaluationFinding.create({ data: finding });
});

const FIGURES =
  'value valueMax sampleSize population note nonRespondents { publishedName } parts { value } target { value } givenBy { id }';
const ABOUT = 'subject { __typename } evaluation { id } supersedes { id }';
const LISTS = `{
  all: observations(subject: "${ESCO}", status: [DRAFT, SUBMITTED, PUBLISHED]) { totalCount nodes { id } }
  drafts: observations(status: [DRAFT]) { totalCount nodes { id } }
  indicator(code: "visits") { observations(status: [DRAFT, SUBMITTED]) { totalCount nodes { id } } }
  evaluation(slug: "enquete-coworking-2018") { observations(status: [DRAFT]) { totalCount nodes { id } } }
}`;

describe.each(MAY.map((viewer) => [nameOf(viewer), viewer] as const))('%s reads what IDETA gave', (_name, viewer) => {
  it('by its key and as an entity', async () => {
    const { data, errors } = await evaluations.ask(`{ observation(id: "${draft.id}") { ${FIGURES} } }`, {}, { viewer });
    expect(errors).toBeUndefined();
    expect(data?.observation).toMatchObject({
      value: SECRET,
      sampleSize: 4242,
      parts: [{ value: SECRET }],
      target: { value: SECRET },
      givenBy: [{ id: IDETA.organisationIds[0] }],
    });
  });

  it('in lists, and as what corrects a published one', async () => {
    const { data } = await evaluations.ask(LISTS, {}, { viewer });
    expect(data).toMatchObject({
      all: { totalCount: 3 },
      drafts: { totalCount: 1, nodes: [{ id: draft.id }] },
      indicator: { observations: { totalCount: 2 } },
      evaluation: { observations: { totalCount: 1 } },
    });
    const old = await evaluations.ask(
      `{ observation(id: "${published.id}") { supersededBy { value } } }`,
      {},
      { viewer },
    );
    expect(old.data).toEqual({ observation: { supersededBy: { value: SECRET } } });
  });
});

describe.each(MAY_NOT.map((viewer) => [nameOf(viewer), viewer] as const))('%s does not', (_name, viewer) => {
  const code = viewer.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';

  it('by its key: that it is there is told, each figure and of what it is are null with their refusal', async () => {
    const document = `{ observation(id: "${draft.id}") { id status indicator { code } sources { key } ${ABOUT} ${FIGURES} } }`;
    const answer = await evaluations.ask(document, {}, { viewer });
    expect(answer.data).toEqual({
      observation: {
        ...{ id: draft.id, status: 'DRAFT', indicator: { code: 'visits' }, sources: [] },
        ...{ subject: null, evaluation: null, supersedes: null },
        ...{ value: null, valueMax: null, sampleSize: null, population: null, note: null },
        ...{ nonRespondents: null, parts: null, target: null, givenBy: null },
      },
    });
    expect(answer.errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual(
      [
        ...['subject', 'evaluation', 'supersedes'],
        ...['value', 'valueMax', 'sampleSize', 'population', 'note', 'nonRespondents', 'parts', 'target', 'givenBy'],
      ].map((field) => [field, code]),
    );
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    expect(JSON.stringify(answer)).not.toMatch(/org_|spc_/);
  });

  it('as an entity, from a finding, or from what it is to correct', async () => {
    const representations = [draft, correction].map(({ id }) => ({ __typename: 'Observation', id }));
    const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Observation { ${FIGURES} } }
      evaluation(slug: "enquete-coworking-2018") { findings { observation { id value } } }
      observation(id: "${published.id}") { value supersededBy { value } } }`;
    const answer = await evaluations.ask(document, { of: representations }, { viewer });
    expect(answer.data?.observation).toEqual({ value: '1', supersededBy: null });
    expect(answer.errors).toHaveLength(19);
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set([code]));
    expect(JSON.stringify(answer)).not.toContain(SECRET);
  });

  it('in lists, which neither hold nor count it', async () => {
    const empty = { totalCount: 0, nodes: [] };
    const { data } = await evaluations.ask(LISTS, {}, { viewer });
    expect(data).toEqual({
      all: { totalCount: 1, nodes: [{ id: published.id }] },
      drafts: empty,
      indicator: { observations: empty },
      evaluation: { observations: empty },
    });
  });

  it('and cannot take it further, or back', async () => {
    const steps = { observations: [{ observation: draft.id, version: 1 }] };
    expect(refusalOf(await call(evaluations, 'submitDrafts', steps, viewer)).code).toBe(code);
    const withdrawal = { observation: draft.id, version: 1 };
    expect(refusalOf(await call(evaluations, 'withdrawObservation', withdrawal, viewer)).code).toBe(code);
  });
});

it('neither the feed nor the audit holds a figure that is not published, nor of what it is', async () => {
  const { db } = evaluations.subgraph().createContext() as Context;
  const where = { entityId: { in: [draft.id, correction.id] } };
  const changes = await db.change.findMany({ where, orderBy: { sequence: 'asc' } });
  expect(changes).toHaveLength(2);
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    [null, { id: correction.id, version: 1, status: 'SUBMITTED' }],
    [null, { id: draft.id, version: 1, status: 'DRAFT' }],
  ]);
});
