import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, operation } from '../graph.ts';

let inProcess: Graph;
let overHttp: Graph;
const drops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const [one, other] = [await createTestDatabase(), await createTestDatabase()];
  drops.push(one.drop, other.drop);
  inProcess = await openGraph(one.url, 'in process');
  overHttp = await openGraph(other.url, 'over HTTP');
});
afterAll(async () => {
  await inProcess.close();
  await overHttp.close();
  for (const drop of drops) await drop();
});

const OPERATIONS = globSync('../../schema/operations/*.graphql', { cwd: import.meta.dirname }).map((path) =>
  basename(path, '.graphql'),
);

describe('in process and over HTTP the graph answers the same bytes', () => {
  it.each(OPERATIONS)('to %s', async (name) => {
    const answer = await inProcess.answer(operation(name));
    expect(answer.text.length).toBeGreaterThan(1_000);
    expect(await overHttp.answer(operation(name))).toEqual(answer);
  });

  it.each([
    [
      'a list of everything',
      '{ spaces(first: 100) { totalCount nodes { id slug name kind status creativeHubs { name partners { organisation { name } } } awards { nodes { tranches { amountEur } } } observations { totalCount } } facets { kind { kind count } network { network { name } count } } } }',
    ],
    [
      'what walks there and back',
      '{ organisation(slug: "ideta") { operatedSpaces { nodes { name municipality { name province { name spaces { totalCount } creativeHubs { nodes { name } } } } } } partnerships { nodes { title } } } }',
    ],
    ['an unknown thing', '{ space(slug: "nowhere") { name } partnership(slug: "nowhere") { title } }'],
    ['a page over the limit', '{ spaces(first: 101) { totalCount } }'],
    ['a date that does not exist', '{ spaces(asOf: "2015-02-30") { totalCount } }'],
    ['coordinates that do not exist', '{ space(slug: "esco") { distanceKm(from: { latitude: 95.5, longitude: 3 }) } }'],
    ['a broken cursor', '{ awards(after: "quatsch") { totalCount } }'],
    ['an identifier of another type', '{ creativeHub(id: "spc_x") { name } }'],
    ['an unknown enum value', '{ spaces(filter: { kind: PUB }) { totalCount } }'],
    ['an unknown field', '{ spaces { total } }'],
    ['a fault in one field of many', '{ esco: space(slug: "esco") { name } spaces(first: -1) { totalCount } }'],
  ])('to %s', async (_what, document) => {
    const answer = await inProcess.answer(document);
    expect(await overHttp.answer(document)).toEqual(answer);
  });

  it('to variables of a wrong type', async () => {
    const document =
      'query ($nis: NIS!, $first: Int) { municipality(nis: $nis) { name } spaces(first: $first) { totalCount } }';
    for (const variables of [{ nis: 'Tournai' }, { nis: '57081', first: 'ten' }, {}]) {
      const answer = await inProcess.answer(document, variables);
      expect(answer.text).toContain('"code"');
      expect(await overHttp.answer(document, variables)).toEqual(answer);
    }
  });
});
