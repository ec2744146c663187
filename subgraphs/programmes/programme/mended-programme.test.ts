import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as, BEP, bep, done, ideta, openedCall } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
type Entry = { id: string };
type Programme = { version: number } & Record<'axes' | 'bodies' | 'budgets' | 'counts' | 'voucherTerms', Entry[]>;
type Measure = { version: number } & Record<'subjects' | 'fundings', Entry[]>;

const LISTS = `version axes { id kind position title } bodies { id role } budgets { id amountEur } counts { id part count }
  voucherTerms { id rate period { from through } caps { id amountEur years } }`;

describe('a programme', () => {
  let programme = '';
  const read = async (): Promise<Programme> =>
    (await programmes.answer<{ programme: Programme }>(`{ programme(id: "${programme}") { ${LISTS} } }`)).programme;
  const change = async (mutation: string, input: object, fields = LISTS): Promise<Programme> =>
    done<Programme>(programmes, BEP, mutation, { programme, version: (await read()).version, ...input }, fields);
  const refused = async (mutation: string, input: object, viewer = BEP) =>
    mutate(programmes, mutation, { programme, version: (await read()).version, ...input }, as(viewer));
  const withdraw = (mutation: string, fact: string | undefined) => change(mutation, { fact, sources: undefined });
  beforeAll(async () => {
    ({ programme } = await openedCall(programmes));
  });

  it('is updated, found by its new title, and runs in its corrected period', async () => {
    const input = { title: { fr: 'Réseaux ruraux' }, kind: 'FUND', adoptedOn: '2024', description: { fr: 'Un fonds' } };
    expect(await change('updateProgramme', input, 'title kind adoptedOn description')).toEqual({
      title: 'Réseaux ruraux',
      kind: 'FUND',
      adoptedOn: '2024',
      description: 'Un fonds',
    });
    const period = { from: '2025-03', through: '2026' };
    const fields = 'period { from through } isActive(asOf: "2025-02-28")';
    expect(await change('correctProgrammePeriod', period, fields)).toEqual({ period, isActive: false });
    const found = await programmes.answer(
      '{ programmes(text: "reseaux ruraux", activeAt: "2026-12-31") { nodes { id } } }',
    );
    expect(found).toEqual({ programmes: { nodes: [{ id: programme }] } });
    expect(faultsOf(await refused('updateProgramme', { predecessor: programme }))).toEqual([
      'input.predecessor INVALID',
    ]);
    const ofOthers = { predecessor: seededId('prg', 'hubs-creatifs') };
    expect(refusalOf(await refused('updateProgramme', ofOthers)).code).toBe('FORBIDDEN');
    expect(faultsOf(await refused('correctProgrammePeriod', { through: '2024' }))).toEqual(['input.through INVALID']);
  });

  it('is kept by the bodies that the agency names', async () => {
    const body = { organisation: ideta, role: 'FUNDER' };
    expect(refusalOf(await refused('addProgrammeBody', body)).code).toBe('FORBIDDEN');
    const named = await done<Programme>(
      programmes,
      AGENCY,
      'addProgrammeBody',
      { programme, version: (await read()).version, ...body },
      LISTS,
    );
    expect(named.bodies).toMatchObject([{ role: 'COORDINATOR' }, { role: 'FUNDER' }]);
    const [, added] = named.bodies;
    expect(faultsOf(await refused('addProgrammeBody', body, AGENCY))).toEqual(['input TAKEN']);
    expect((await change('correctProgrammeBody', { fact: added?.id, office: 'Le cabinet' })).bodies).toHaveLength(2);
    const other = { fact: added?.id, organisation: bep };
    expect(refusalOf(await refused('correctProgrammeBody', other)).code).toBe('FORBIDDEN');
  });

  it('has axes, budgets, counts and voucher terms that are added, corrected and withdrawn', async () => {
    const first = await change('addAxis', { kind: 'AXIS', title: { fr: 'Premier' } }, 'id position');
    const second = await change('addAxis', { kind: 'THEME', title: { fr: 'Second' } }, 'id position');
    expect([first, second]).toMatchObject([{ position: 1 }, { position: 2 }]);
    const [axis] = (await read()).axes;
    const renamed = { fact: axis?.id, title: { fr: 'Mobilité' }, kind: 'PRIORITY', position: 3 };
    expect(await change('correctAxis', renamed, 'id kind title position')).toEqual({
      id: axis?.id,
      kind: 'PRIORITY',
      title: 'Mobilité',
      position: 3,
    });
    const found = await programmes.answer('{ programmes(text: "mobilite") { nodes { id } } }');
    expect(found).toMatchObject({ programmes: { nodes: [{ id: programme }] } });

    const budget = { amountEur: '1000000', per: 'YEAR', qualifier: 'ABOUT' };
    const [stated] = (await change('addProgrammeBudget', budget)).budgets;
    const amount = { of: programme, version: (await read()).version, amount: stated?.id, amountEur: '1100000' };
    expect(await done(programmes, BEP, 'correctAmount', amount, 'amountEur')).toEqual({ amountEur: '1100000.00' });
    expect((await withdraw('withdrawProgrammeBudget', stated?.id)).budgets).toEqual([]);

    const [count] = (await change('addProgrammeCount', { part: 'AXIS', count: 2, qualifier: 'EXACT' })).counts;
    expect((await change('correctProgrammeCount', { fact: count?.id, count: 3 })).counts).toMatchObject([{ count: 3 }]);
    expect((await withdraw('withdrawProgrammeCount', count?.id)).counts).toEqual([]);

    const [terms] = (await change('addVoucherTerms', { rate: '0.5', from: '2025-03', minMonths: 3 })).voucherTerms;
    const cap = { terms: terms?.id, amountEur: '1500', years: 1 };
    const capped = await change('addVoucherCap', cap);
    expect(capped.voucherTerms).toMatchObject([{ rate: '0.5', caps: [{ amountEur: '1500.00', years: 1 }] }]);
    const corrected = { fact: terms?.id, rate: '0.8', through: '2025-12', maxMonths: 2 };
    expect(faultsOf(await refused('correctVoucherTerms', corrected))).toEqual(['input.maxMonths INVALID']);
    expect((await change('correctVoucherTerms', { ...corrected, maxMonths: 12 })).voucherTerms).toMatchObject([
      { rate: '0.8', period: { from: '2025-03', through: '2025-12' } },
    ]);
    const withdrawal = { fact: terms?.id, sources: undefined };
    expect(faultsOf(await refused('withdrawVoucherTerms', withdrawal))).toEqual(['input.fact INVALID']);
    const ofOthers = { ...cap, terms: seededId('vch', 'voucherTerms cheque-coworking 0') };
    expect(faultsOf(await refused('addVoucherCap', ofOthers))).toEqual(['input.terms INVALID']);
  });

  it('has measures that are updated, with subjects and fundings of their own', async () => {
    const [axis] = (await read()).axes;
    const measure = { programme, title: { fr: 'Relier' }, code: '1.1', axis: axis?.id };
    const { id } = await done(programmes, BEP, 'addMeasure', measure);
    const { id: other } = await done(programmes, BEP, 'addMeasure', { programme, title: { fr: 'Autre' }, code: '1.2' });
    const of = { measure: id, version: 1 };
    const taken = { ...of, code: '1.2', axis: seededId('axs', 'axes creative-wallonia-2010-2014 0') };
    expect(faultsOf(await mutate(programmes, 'updateMeasure', taken, as(BEP)))).toEqual([
      'input.axis INVALID',
      'input.code TAKEN',
    ]);
    const updated = await done(
      programmes,
      BEP,
      'updateMeasure',
      { ...of, code: '1.10', text: { fr: 'Un texte' } },
      'code text axis { title }',
    );
    expect(updated).toEqual({ code: '1.10', text: 'Un texte', axis: { title: 'Second' } });
    const lists = await programmes.answer(
      `{ programme(id: "${programme}") { measures(text: "1.10 texte") { nodes { id } } all: measures { nodes { id } } } }`,
    );
    expect(lists).toEqual({ programme: { measures: { nodes: [{ id }] }, all: { nodes: [{ id: other }, { id }] } } });
    const FIELDS = 'version subjects { id } fundings { id amountEur }';
    const funded = { ...of, version: 2, amountEur: '5', per: 'TOTAL', qualifier: 'EXACT' };
    const { fundings } = await done<Measure>(programmes, BEP, 'addMeasureFunding', funded, FIELDS);
    const withdrawn = { ...of, version: 3, fact: fundings[0]?.id, sources: undefined };
    expect((await done<Measure>(programmes, BEP, 'withdrawMeasureFunding', withdrawn, FIELDS)).fundings).toEqual([]);
    const about = { ...of, version: 4, subject: programme };
    const { subjects } = await done<Measure>(programmes, BEP, 'addMeasureSubject', about, FIELDS);
    const taken2 = { ...of, version: 5, fact: subjects[0]?.id, sources: undefined };
    expect((await done<Measure>(programmes, BEP, 'withdrawMeasureSubject', taken2, FIELDS)).subjects).toEqual([]);
    const last = { fact: axis?.id, sources: undefined };
    expect(faultsOf(await refused('withdrawAxis', last))).toEqual(['input.fact INVALID']);
  });
});
