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
    expect(handedIn(await submit(ansi))).toEqual([id, other]);
  });

  it('with faults are told by line and column, and the other batches are handed in', async () => {
    const rows = Array.from({ length: 201 }, (_, n) => `swc-negundo;subscribers;${1800 + n};${n};`);
    const faulty = [...rows.slice(0, 200), 'swc-negundo;visits_growth;2024;-3;'].join('\n');
    const refused = await submit(`${HEADING}${faulty}`);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Figures handed in: 200 of 201. Mend these lines');
    expect(refused.err).toMatch(/^ {2}line 202, value: -3 cannot be/m);
    const mended = await submit(`${HEADING}${rows.join('\n')}`);
    expect(new Set(handedIn(mended)).size).toBe(201);
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
    ['an indicator that is none', 'swc-negundo;gold;2025;1;', 1, /line 2, indicator: .*"gold"/],
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
