import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { ADN, as, atWork, BEP, bep, IDETA, ideta } from '../writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
const idsOf = (answer: Awaited<ReturnType<typeof mutate>>): unknown[] =>
  ((answer.errors?.[0]?.extensions.faults ?? []) as { id?: string }[]).map(({ id }) => id);
const AUDIT = `query ($id: ID!) { partnershipAudit(entity: $id) { changes { actor change { kind isCorrection fields } } } }`;

describe('what comes of a partnership of two operators', () => {
  let partnership = '';
  let right = '';
  beforeAll(async () => {
    [partnership, right] = await atWork(partnerships);
  });

  it('nothing is counted before there was anything to count, nor what is still to come, by a work that is not published yet', async () => {
    const count = { accessRight: right, reportedBy: bep, visitCount: 1, from: '2026-03', through: '2026-03' };
    const refused = async (wrong: object) =>
      faultsOf(await mutate(partnerships, 'recordSharedUse', { ...count, ...wrong }, as(BEP), 'id'));
    expect(await refused({ from: '1000' })).toEqual(['input.from INVALID']);
    expect(await refused({ through: '9999' })).toEqual(['input.through INVALID']);
    const sources = [{ title: 'Inventé pour ce test', publishedOn: '9999' }];
    expect(await refused({ sources })).toEqual(['input.sources.0.publishedOn INVALID']);
  });

  it('its uses are counted by either side, each once, and corrected', async () => {
    const count = {
      accessRight: right,
      from: '2026-03',
      through: '2026-04',
      visitCount: 12,
      personCount: 4,
      reportedBy: bep,
    };
    const fields = 'id version visitCount hours reportedBy { id }';
    const recorded = await mutate(partnerships, 'recordSharedUse', count, as(BEP), fields);
    const { id } = resultOf<{ id: string }>(recorded);
    expect(recorded.data).toMatchObject({ recordSharedUse: { version: 1, visitCount: 12, reportedBy: { id: bep } } });
    const twice = await mutate(partnerships, 'recordSharedUse', { ...count, from: '2026-04-30' }, as(BEP), fields);
    expect(faultsOf(twice)).toEqual(['input.from OVERLAP']);
    expect(idsOf(twice)).toEqual([id]);
    const same = await mutate(partnerships, 'recordSharedUse', count, as(BEP), fields);
    expect([faultsOf(same), idsOf(same)]).toEqual([['input.from NO_CHANGE'], [id]]);
    const byGuest = { ...count, reportedBy: ideta };
    expect(refusalOf(await mutate(partnerships, 'recordSharedUse', byGuest, as(BEP), fields)).code).toBe('FORBIDDEN');
    expect((await mutate(partnerships, 'recordSharedUse', byGuest, as(IDETA), fields)).errors).toBeUndefined();
    const correction = {
      sharedUse: id,
      version: 1,
      from: '2026-03',
      through: '2026-04',
      visitCount: 11,
      personCount: null,
      hours: '30.5',
    };
    const corrected = await mutate(partnerships, 'correctSharedUse', correction, as(BEP), `${fields} personCount`);
    expect(corrected.data).toMatchObject({
      correctSharedUse: { version: 2, visitCount: 11, personCount: null, hours: '30.5' },
    });
    const dated = { sharedUse: id, version: 2, from: '2026-05', through: '2026-05-31' };
    const moved = await mutate(partnerships, 'correctSharedUse', dated, as(BEP), `period { from through } ${fields}`);
    expect(moved.data).toMatchObject({
      correctSharedUse: { visitCount: 11, hours: '30.5', period: { from: '2026-05', through: '2026-05-31' } },
    });
    const other = { sharedUse: id, version: 3, reportedBy: ideta };
    expect(refusalOf(await mutate(partnerships, 'correctSharedUse', other, as(BEP))).code).toBe('FORBIDDEN');
    const audit = await partnerships.ask(AUDIT, { id }, as(IDETA));
    expect(audit.data?.partnershipAudit).toMatchObject({
      changes: [
        { change: { kind: 'RECORDED' } },
        { change: { kind: 'CORRECTED', isCorrection: true } },
        { change: { kind: 'CORRECTED' } },
      ],
    });
  });

  it('a count that never was is withdrawn, and answers nowhere any more', async () => {
    const input = { accessRight: right, from: '2026-06', through: '2026-06', visitCount: 3, reportedBy: bep };
    const { id } = resultOf<{ id: string }>(await mutate(partnerships, 'recordSharedUse', input, as(BEP), 'id'));
    const withdrawal = { sharedUse: id, version: 1, sources: undefined };
    expect(refusalOf(await mutate(partnerships, 'withdrawSharedUse', withdrawal, as(IDETA), 'id')).code).toBe(
      'FORBIDDEN',
    );
    const fields = 'id sharedUses { nodes { id } }';
    const withdrawn = await mutate(partnerships, 'withdrawSharedUse', withdrawal, as(BEP), fields);
    expect(withdrawn.data).toMatchObject({ withdrawSharedUse: { id: right } });
    expect(JSON.stringify(withdrawn.data)).not.toContain(id);
    const audit = await partnerships.ask(AUDIT, { id }, as(BEP));
    expect(audit.data?.partnershipAudit).toMatchObject({
      changes: [{ change: { kind: 'RECORDED' } }, { change: { kind: 'WITHDRAWN', isCorrection: true } }],
    });
    const changes = await feedForTest(partnerships, 'partnershipChanges').after();
    expect(changes.at(-1)).toMatchObject({ entityId: id, kind: 'WITHDRAWN', after: null });
    expect(replayed(changes)[id]).toBeUndefined();
    expect((await mutate(partnerships, 'recordSharedUse', input, as(BEP), 'id')).errors).toBeUndefined();
    expect(faultsOf(await mutate(partnerships, 'withdrawSharedUse', withdrawal, as(BEP), 'id'))).toEqual([
      'input.sharedUse NOT_FOUND',
    ]);
  });

  it('its monitor says what it shows, and another partnership applies it', async () => {
    const practice = {
      demonstratedBy: partnership,
      title: { fr: 'Une remise pour les abonnés' },
      lesson: { fr: 'Une remise amène les abonnés.' },
      status: 'OBSERVED',
    };
    const recorded = await mutate(partnerships, 'recordGoodPractice', practice, as(ADN), 'id slug version');
    expect(recorded.data).toMatchObject({ recordGoodPractice: { slug: 'une-remise-pour-les-abonnes', version: 1 } });
    const { id: goodPractice } = resultOf<{ id: string }>(recorded);
    const { partnership: tournai } = await partnerships.answer<{ partnership: { id: string } }>(
      '{ partnership(slug: "mutualisation-negundo-esco") { id } }',
    );
    const application = { goodPractice, version: 1, partnership: tournai.id };
    expect(refusalOf(await mutate(partnerships, 'applyGoodPractice', application, as(BEP))).code).toBe('FORBIDDEN');
    const applied = await mutate(
      partnerships,
      'applyGoodPractice',
      application,
      as(IDETA),
      'version appliedIn { slug }',
    );
    expect(applied.data).toEqual({
      applyGoodPractice: { version: 2, appliedIn: [{ slug: 'mutualisation-negundo-esco' }] },
    });
    const twice = await mutate(partnerships, 'applyGoodPractice', { ...application, version: 2 }, as(IDETA));
    expect(faultsOf(twice)).toEqual(['input.partnership NO_CHANGE']);
  });
});
