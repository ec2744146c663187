import { seededId } from '@cdw/kernel/seed/ids.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from '../../test/graph.ts';
import { type Run, run } from '../run-for-test.ts';

const SOURCE = ['--source-title', 'Comptages 2025', '--source-published', '2026-01'];
const HEADING = 'subject;indicator;from;value;note\n';

/** Made-up figures, as a spreadsheet exports them. */
describe('the figures of a file', () => {
  let graph: Graph;
  let ideta: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    graph = await openGraph(database.url);
    ideta = await graph.makeKey({
      role: 'OPERATOR',
      organisationIds: [seededId('org', 'ideta')],
      scopes: ['evaluations:write'],
    });
  });
  afterAll(async () => {
    await graph.close();
    await drop();
  });

  const submit = (file: string | Uint8Array, ...more: string[]): Promise<Run> =>
    run(['figures', 'submit', '-', ...SOURCE, '--json', ...more], {
      variables: { CDW_URL: graph.url, CDW_KEY: ideta },
      input: file,
    });
  const handedIn = ({ out }: Run): string[] => JSON.parse(out).ids;

  it('are handed in, as Excel writes them in Belgium', async () => {
    const file = `${HEADING}swc-negundo;visits;2025;1 234;Compté à l'entrée\nswc-negundo;occupancy_rate;05/03/2025;62,5 %;\n;;;;\n`;
    const ansi = Buffer.from(file, 'latin1');
    const [id, other] = handedIn(await submit(ansi));
    const { text } = await graph.answer(
      'query ($id: ID!, $other: ID!) { observation(id: $id) { value note status } other: observation(id: $other) { value period { from } } }',
      { id, other },
      { authorization: `Bearer ${ideta}` },
    );
    expect(JSON.parse(text).data).toEqual({
      observation: { value: '1234', note: "Compté à l'entrée", status: 'SUBMITTED' },
      other: { value: '0.625', period: { from: '2025-03-05' } },
    });
    const again = await submit(ansi);
    expect(handedIn(again)).toEqual([id, other]);
    expect(JSON.parse(again.out)).toMatchObject({ figures: 0, before: 2 });
  });

  it('with faults are told by line and column, and the other batches are handed in', async () => {
    const rows = Array.from({ length: 201 }, (_, n) => `swc-negundo;subscribers;${1800 + n};${n};`);
    const faulty = [...rows.slice(0, 200), 'swc-negundo;visits_growth;2024;-3;'].join('\n');
    const refused = await submit(`${HEADING}${faulty}`);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Figures handed in: 200 of 201. Mend this');
    expect(refused.err).toMatch(/^ {2}line 202, value: -3 cannot be/m);
    const mended = await submit(`${HEADING}${rows.join('\n')}`);
    expect(new Set(handedIn(mended)).size).toBe(201);
    expect(JSON.parse(mended.out)).toMatchObject({ figures: 1, before: 200 });
  });

  it('are known again wherever their lines stand by now, and none is handed in twice', async () => {
    const rows = Array.from({ length: 250 }, (_, n) => `esco;subscribers;${1700 + n};${n};`);
    const all = handedIn(await submit(`${HEADING}${rows.join('\n')}`));
    const inserted = ['esco;subscribers;1699;1;', ...rows.slice(1).toReversed(), 'esco;subscribers;1698;1;'].join('\n');
    const { out } = await submit(`${HEADING}${inserted}`);
    expect(JSON.parse(out)).toMatchObject({ figures: 2, before: 249 });
    expect(JSON.parse(out).ids.slice(1, -1)).toEqual(all.slice(1).toReversed());
  });

  it('that say something else than before, or twice the same, are told by their lines', async () => {
    await submit(`${HEADING}cofla;visits;2018;7;`);
    const { err, code } = await submit(`${HEADING}cofla;visits;2018;8;\ncofla;visits;2017;8;\n\ncofla;visits;2017;8;`);
    expect(code).toBe(1);
    expect(err).toContain('Figures handed in: 0 of 3. Mend this');
    expect(err).toMatch(/^ {2}line 2: is known already for that period/m);
    expect(err).toMatch(/^ {2}line 5: is given for the same period, and by the same source, as line 3\./m);
  });

  it('without a source are told by the option that gives one', async () => {
    const { err } = await run(['figures', 'submit', '-'], {
      variables: { CDW_URL: graph.url, CDW_KEY: ideta },
      input: `${HEADING}cofla;visits;2016;7;`,
    });
    expect(err).toMatch(/^ {2}--source: no source is given/m);
  });

  it('stand where a spreadsheet leaves blanks: before the table, beside it, and at the end of rows', async () => {
    const file =
      '\n\nsubject;indicator;from;value;note;;\ncofla;visits;2015;7\n;;;;;;\ncofla;visits;2014;8;Compté.;;\n';
    expect(JSON.parse((await submit(file, '--check')).out)).toEqual({ figures: 2 });
    const { err } = await submit(file.replace('Compté.;;', 'Compté.;;vu'));
    expect(err).toContain('a column that means nothing here: column 7');
  });

  it('are only read with --check', async () => {
    const { out } = await submit(`${HEADING}swc-negundo;visits;2019;7;`, '--check');
    expect(JSON.parse(out)).toEqual({ figures: 1 });
    const found = handedIn(await submit(`${HEADING}swc-negundo;visits;2019;8;`));
    expect(found).toHaveLength(1);
  });

  it.each([
    [
      'cells that cannot be read',
      'swc-negundo;visits;hier;1.234;',
      2,
      /line 2, from: "hier" is no date.*\n.*line 2, value: "1\.234" is no number, or could be two/,
    ],
    ['cells that are empty', ';visits;2025;;', 2, /line 2, subject: is empty\.\n.*line 2, value: is empty\./],
    ['a space that is none', 'nowhere;visits;2025;1;', 1, /line 2, subject: "nowhere" is the slug of no space/],
    ['an indicator that is none', 'swc-negundo;gold;2025;1;', 1, /line 2, indicator: "gold" is the code of no/],
    ['too many cells', 'swc-negundo;visits;2025;1;;;;', 2, /is no table/],
    ['nothing', '', 2, /no row below its heading/],
  ])('with %s hand nothing in', async (_what, rows, code, words) => {
    const refused = await submit(HEADING + rows);
    expect(refused.code).toBe(code);
    expect(refused.err).toMatch(words);
  });

  it.each([
    [
      'without a column that is needed, or with another',
      'subject,indicator,from,valeur\na,b,c,d',
      /no column value, and a column that means nothing here: valeur/,
    ],
    ['with the same column twice', 'subject,subject\na,b', /two columns "subject"/],
    ['that is a workbook', 'PK\u0003\u0004', /is a workbook/],
    ['that is empty', '', /no row below its heading/],
  ])('of a file %s hand nothing in', async (_what, file, words) => {
    const refused = await submit(file);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(words);
  });
});
