import type { WayToWrite } from './way-to-write.ts';

/** What some writers have done in a time. */
type Done = { readonly perSecond: number; readonly disturbed: number };

export type Written = {
  readonly alone: Done;
  readonly apart: Done;
  readonly together: Done;
  readonly cpuMs: number;
  readonly statements: number;
};

const WARM_UP_SECONDS = 2;
const SECONDS = 5;
const WRITERS = 8;

/** One writer, eight on a space of their own each, and eight on one space. */
export async function measureWrites(way: WayToWrite, spaces: readonly string[]): Promise<Written> {
  const own = spaces.slice(0, WRITERS);
  const one = spaces.slice(0, 1);
  await writing(way, one, WARM_UP_SECONDS);
  const before = await way.usage();
  const alone = await writing(way, one, SECONDS);
  const after = await way.usage();
  const count = alone.perSecond * SECONDS;
  return {
    alone,
    apart: await writing(way, own, SECONDS),
    together: await writing(way, Array.from({ length: WRITERS }, () => one).flat(), SECONDS),
    cpuMs: (after.cpuMs - before.cpuMs) / count,
    statements: (after.statements - before.statements) / count,
  };
}

/** Writers, each on its space, who do again what was disturbed. */
async function writing({ write }: WayToWrite, spaces: readonly string[], seconds: number): Promise<Done> {
  const until = Date.now() + seconds * 1_000;
  let written = 0;
  let disturbed = 0;
  const one = async (space: string): Promise<void> => {
    while (Date.now() < until) {
      if (await write(space)) written += 1;
      else disturbed += 1;
    }
  };
  await Promise.all(spaces.map(one));
  return { perSecond: written / seconds, disturbed: disturbed / (written || 1) };
}

const COLUMNS = ['writes/s', 'CPU ms', 'SQL', 'of plain SQL', '8 apart/s', 'disturbed', '8 on one/s', 'disturbed'];
const NAME_WIDTH = 22;
const COLUMN_WIDTH = 13;

const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join('')}`;

export const headingOfWrites = (title: string): string => `\n${title}\n${row('', COLUMNS)}`;

/** One line of the table. `disturbed` is how many writes had to be sent again for each that passed. */
export const lineOfWrites = (
  name: string,
  { alone, apart, together, cpuMs, statements }: Written,
  plain: Written,
): string =>
  row(name, [
    alone.perSecond.toFixed(1),
    cpuMs.toFixed(1),
    statements.toFixed(1),
    `${(plain.alone.perSecond / alone.perSecond).toFixed(1)} x`,
    apart.perSecond.toFixed(1),
    apart.disturbed.toFixed(2),
    together.perSecond.toFixed(1),
    together.disturbed.toFixed(2),
  ]);
