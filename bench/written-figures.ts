import { withClient } from '@cdw/kernel/database/connection.ts';
import { connectionTo } from '@cdw/kernel/database/postgres.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { type Ask, asking, median, statementsOf } from './asking.ts';
import type { Timed } from './growth-table.ts';
import { MADE_UP, spaceNumbered } from './made-up.ts';

const AGENCY: Viewer = { role: 'AGENCY', organisationIds: [], scopes: ['evaluations:write'], actor: 'key cdw_bench' };
const SOURCES = [{ key: MADE_UP }];

/** One batch: of so many spaces as many indicators, in four months that no batch had before. */
const SPACES = 10;
const INDICATORS = ['users', 'subscribers', 'workplaces', 'surface_m2', 'meeting_rooms'];
const MONTHS = 4;

/** The first of them warms up. The months of the made-up figures end with 2024, and none may lie in the future. */
const BATCHES = 5;
const FIRST_YEAR = 2025;

type Row = { readonly id: string; readonly version: number };

const SUBMIT = `mutation ($input: SubmitObservationsInput!) { rows: submitObservations(input: $input) { id version } }`;
const PUBLISH = `mutation ($input: PublishObservationsInput!) { rows: publishObservations(input: $input) { id version } }`;
const CORRECT = `mutation ($input: CorrectObservationInput!) { rows: correctObservation(input: $input) { id version } }`;

function batch(number: number, spaces: number): object[] {
  const months = Array.from({ length: MONTHS }, (_, place) => number * MONTHS + place);
  return months.flatMap((month) =>
    INDICATORS.flatMap((indicator) =>
      Array.from({ length: SPACES }, (_, place) => ({
        subject: spaceNumbered(((number * 7_919 + place) % spaces) + 1),
        indicator,
        from: `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
        value: String(10 + place),
      })),
    ),
  );
}

/** How long it takes to hand in a batch of figures, to publish it, and to correct one of them; all are taken away afterwards. */
export async function writtenFigures(
  subgraph: Subgraph,
  databaseUrl: string,
  spaces: number,
): Promise<ReadonlyMap<string, Timed>> {
  const by = (document: string): Step => new Step(asking(subgraph, document, spaces, AGENCY));
  const [submit, publish, correct] = [by(SUBMIT), by(PUBLISH), by(CORRECT)];
  const ids: string[] = [];
  for (let number = 0; number < BATCHES; number += 1) {
    const given = await submit.take({ observations: batch(number, spaces), sources: SOURCES });
    const observations = given.map(({ id, version }) => ({ observation: id, version }));
    const published = await publish.take({ observations });
    const [{ id: observation, version }] = published as [Row];
    const corrected = await correct.take({ observation, version, value: '12', sources: SOURCES });
    ids.push(...[...published, ...corrected].map(({ id }) => id));
  }
  await withClient(connectionTo(databaseUrl, 'evaluations'), (client) =>
    client.query('DELETE FROM "Observation" WHERE id = ANY($1)', [ids]),
  );
  const count = SPACES * INDICATORS.length * MONTHS;
  return new Map([
    [`${count} figures are handed in`, submit.timed()],
    [`${count} figures are published`, publish.timed()],
    ['one figure is corrected', correct.timed()],
  ]);
}

/** A mutation that is sent for every batch. */
class Step {
  readonly #ask: Ask;
  readonly #times: number[] = [];
  #statements = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async take(input: object): Promise<Row[]> {
    let rows: unknown;
    const start = performance.now();
    const sent = await statementsOf(async () => {
      ({ rows } = await this.#ask({ input }));
    });
    this.#times.push(performance.now() - start);
    this.#statements = sent.length;
    return [rows as Row | Row[]].flat();
  }

  timed(): Timed {
    return { p50Ms: median(this.#times.slice(1)), statements: this.#statements };
  }
}
