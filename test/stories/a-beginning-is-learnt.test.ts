import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const partnership = seededId('prt', 'mutualisation-negundo-esco');
const MEASURED = `query ($id: ID!) { partnership(id: $id) { version period { from through } mutualisation { beganOn because(lang: EN) }
  accessRightHistory { id period { from through } } } }`;

type Measured = {
  readonly version: number;
  readonly mutualisation: { readonly beganOn: string | null; readonly because: string };
  readonly accessRightHistory: readonly { readonly id: string }[];
};

describe.each(WAYS)('IDETA learns from when Negundo and ESCO shared, %s', (way) => {
  let graph: Graph;
  let database: TestDatabase;
  let key = '';
  beforeAll(async () => {
    database = await createTestDatabase();
    graph = await openGraph(database.url, way);
    const organisationIds = [seededId('org', 'ideta')];
    key = await graph.makeKey({ role: 'OPERATOR', organisationIds, scopes: ['partnerships:write'] });
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  const measured = async (): Promise<Measured> =>
    (await graph.ask<{ partnership: Measured }>(MEASURED, { id: partnership })).partnership;

  async function change(mutation: string, input: object): Promise<void> {
    const { version } = await measured();
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
    const given = { partnership, version, sources: [{ title: 'Convention', publishedOn: '2017' }], ...input };
    const { text } = await graph.answer(document, { input: given }, { 'x-api-key': key });
    expect(JSON.parse(text)).toEqual({ data: { [mutation]: { id: partnership } } });
  }

  it('and what it brought is measured from then on', async () => {
    const before = await measured();
    expect(before.mutualisation.beganOn).toBeNull();
    await change('correctPartnershipPeriod', { from: '2016-09' });
    expect(await measured()).toMatchObject({
      period: { from: '2016-09', through: null },
      mutualisation: { beganOn: '2016-09' },
    });
    const fact = before.accessRightHistory[0]?.id;
    await change('correctAccessRight', { fact, from: '2016-10' });
    const after = await measured();
    expect(after).toMatchObject({ mutualisation: { beganOn: '2016-10' }, accessRightHistory: [{ id: fact }] });
    expect(after.mutualisation.because).not.toBe(before.mutualisation.because);
    await change('correctAccessRight', { fact, from: null });
    await change('correctPartnershipPeriod', { from: null });
    expect((await measured()).mutualisation).toEqual(before.mutualisation);
  });
});
