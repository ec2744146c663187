import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as, BEP, bep, done, ESCO, ideta, openedCall, SPI } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
type Entry = { id: string };
type Call = { version: number } & Record<'envelopes' | 'categoryCaps' | 'bodies' | 'measures', Entry[]>;

describe('a call', () => {
  let call = '';
  let programme = '';
  const LISTS =
    'version envelopes { id amountEur scope } categoryCaps { id category } bodies { id role office } measures { id measure { slug } }';
  const read = async (): Promise<Call> =>
    (await programmes.answer<{ call: Call }>(`{ call(id: "${call}") { ${LISTS} } }`)).call;
  const change = (mutation: string, input: object, fields = LISTS): Promise<Call> =>
    done<Call>(programmes, BEP, mutation, { call, ...input }, fields);
  const version = async (): Promise<number> => (await read()).version;
  const withdraw = async (mutation: string, fact: string | undefined): Promise<Call> =>
    change(mutation, { version: await version(), fact, sources: undefined });
  beforeAll(async () => {
    ({ call, programme } = await openedCall(programmes));
  });

  it('is corrected in all that is said of it, and what is left out stays', async () => {
    const input = {
      version: 1,
      title: { fr: 'Un autre titre' },
      decidedOn: '2024-12',
      launchedOn: '2025-02-01',
      awardCeilingEur: '6000',
      yearsFunded: 2,
      eligible: { fr: 'Les espaces' },
    };
    const fields = 'title decidedOn launchedOn awardFloorEur awardCeilingEur yearsFunded eligible';
    expect(await change('correctCall', input, fields)).toEqual({
      title: 'Un autre titre',
      decidedOn: '2024-12',
      launchedOn: '2025-02-01',
      awardFloorEur: '1000.00',
      awardCeilingEur: '6000.00',
      yearsFunded: 2,
      eligible: 'Les espaces',
    });
    const found = await programmes.answer<{ calls: { nodes: Entry[] } }>(
      '{ calls(text: "autre titre espaces", activeAt: "2025-02-01") { nodes { id } } }',
    );
    expect(found.calls.nodes).toContainEqual({ id: call });
    const wrong = { call, version: 2, awardFloorEur: '7000', yearsFunded: 99, closedOn: '2025-01-31' };
    expect(faultsOf(await mutate(programmes, 'correctCall', wrong, as(BEP)))).toEqual([
      'input.awardFloorEur INVALID',
      'input.closedOn INVALID',
      'input.yearsFunded INVALID',
    ]);
  });

  it('is moved to another programme by who keeps that one as well', async () => {
    const other = seededId('prg', 'hubs-creatifs');
    const moved = { call, version: 2, programme: other };
    expect(refusalOf(await mutate(programmes, 'correctCall', moved, as(BEP))).code).toBe('FORBIDDEN');
    const away = { call, version: 2, programme: null };
    expect(refusalOf(await mutate(programmes, 'correctCall', away, as(BEP))).code).toBe('FORBIDDEN');
    await done(programmes, AGENCY, 'correctCall', moved);
    await done(programmes, AGENCY, 'correctCall', { ...moved, version: 3, programme });
  });

  it('has amounts, caps, measures and bodies that are added, corrected and withdrawn', async () => {
    const stated = { version: 4, amountEur: '9000', per: 'TOTAL', qualifier: 'ABOUT', scope: { fr: 'Une partie' } };
    const [, amount] = (await change('addCallEnvelope', stated)).envelopes;
    expect(amount).toMatchObject({ amountEur: '9000.00', scope: 'Une partie' });
    const whole = { version: 5, fact: amount?.id, scope: null, amountEur: '8500' };
    expect((await change('correctCallEnvelope', whole)).envelopes[1]).toMatchObject({
      amountEur: '8500.00',
      scope: null,
    });
    expect((await withdraw('withdrawCallEnvelope', amount?.id)).envelopes).toHaveLength(1);

    const twice = { call, version: await version(), category: 'EQUIPMENT', numerator: 3, denominator: 2 };
    expect(faultsOf(await mutate(programmes, 'addCategoryCap', twice, as(BEP)))).toEqual([
      'input.category TAKEN',
      'input.numerator INVALID',
    ]);
    const [cap] = (await read()).categoryCaps;
    const operation = { version: await version(), fact: cap?.id, category: 'OPERATION' };
    expect((await change('correctCategoryCap', operation)).categoryCaps).toEqual([
      { id: cap?.id, category: 'OPERATION' },
    ]);
    expect((await withdraw('withdrawCategoryCap', cap?.id)).categoryCaps).toEqual([]);

    const link = { version: await version(), measure: seededId('mea', 'erdf-2-3-3') };
    const [measure] = (await change('addCallMeasure', link)).measures;
    const again = { call, ...link, version: await version() };
    expect(faultsOf(await mutate(programmes, 'addCallMeasure', again, as(BEP)))).toEqual(['input.measure TAKEN']);
    expect((await withdraw('withdrawCallMeasure', measure?.id)).measures).toEqual([]);
  });

  it('is kept by whom its programme names, and by nobody whom its own bodies name', async () => {
    const organiser = { call, organisation: ideta, role: 'ORGANISER', version: await version() };
    const [body] = (await change('addCallBody', organiser)).bodies;
    const renamed = { call, version: await version(), fact: body?.id, office: 'Le secrétariat' };
    const corrected = await done<Call>(
      programmes,
      { ...BEP, organisationIds: [ideta] },
      'correctCallBody',
      renamed,
      LISTS,
    );
    expect(corrected.bodies).toEqual([{ id: body?.id, role: 'ORGANISER', office: 'Le secrétariat' }]);
    const given = { call, version: await version(), fact: body?.id, organisation: bep };
    const byBody = as({ ...SPI, organisationIds: [ideta] });
    expect(refusalOf(await mutate(programmes, 'correctCallBody', given, byBody)).code).toBe('FORBIDDEN');
    expect((await withdraw('withdrawCallBody', body?.id)).bodies).toEqual([]);
  });

  it('orders its awards without a date by its own corrected dates', async () => {
    const { id: award } = await done(programmes, BEP, 'grantAward', { call, beneficiary: ESCO, awardedOn: '2025-06' });
    await done(programmes, BEP, 'correctAward', { award, version: 1, awardedOn: null });
    const count = async (day: string): Promise<number> => {
      const query = `{ awards(call: "${call}", asOf: "${day}") { totalCount } }`;
      return (await programmes.answer<{ awards: { totalCount: number } }>(query)).awards.totalCount;
    };
    await change('correctCall', { version: await version(), awardedOn: '2025-09-01' });
    expect([await count('2025-08-31'), await count('2025-09-01')]).toEqual([0, 1]);
  });
});
