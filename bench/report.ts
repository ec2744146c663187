import type { Measured } from './measure.ts';

const COLUMNS = ['requests/s', 'p50 ms', 'p99 ms', 'CPU ms', 'SQL', 'at once/s', 'CPU of bare'];
const NAME_WIDTH = 26;
const COLUMN_WIDTH = 12;

export const heading = (title: string): string =>
  `\n${title}\n${' '.repeat(NAME_WIDTH)}${COLUMNS.map((column) => column.padStart(COLUMN_WIDTH)).join('')}`;

/** One line of the table; its last column is a ratio, which says more than figures of one machine. */
export function line(name: string, measured: Measured, bare: Measured): string {
  const cells = [
    measured.perSecond.toFixed(1),
    measured.p50Ms.toFixed(1),
    measured.p99Ms.toFixed(1),
    measured.cpuMs.toFixed(2),
    measured.statements.toFixed(1),
    measured.perSecondAtOnce.toFixed(1),
    `${(measured.cpuMs / bare.cpuMs).toFixed(0)} x`,
  ];
  return `${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join('')}`;
}
