import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { CODE_CHARACTERS_MAX } from './limits.ts';
import type { Tables } from './tables.ts';

const CODE = /^\d+(\.\d+)*$/;

/** Notes that a measure's code is none, or that another measure of the programme has it. */
export async function checkCode(tables: Tables, faults: Faults, programmeId: string, code: string): Promise<void> {
  if (!CODE.test(code) || code.length > CODE_CHARACTERS_MAX) {
    const message = `is not a code: numbers with dots between them, ${CODE_CHARACTERS_MAX} characters at most ("1.2.2").`;
    faults.add('input.code', 'INVALID', message);
  } else if ((await tables.measure.count({ where: { programmeId, code } })) > 0) {
    faults.add('input.code', 'TAKEN', `"${code}" is the code of another measure of the programme.`);
  }
}
