import { type Column, text } from '@cdw/kernel/facts/columns.ts';
import { CODE_CHARACTERS_MAX } from '../limits.ts';

const CODE = /^\d+(\.\d+)*$/;

const code = text('Number that the programme gives it (`1.2.2`); null where it has none, or no source tells.', {
  charactersMax: CODE_CHARACTERS_MAX,
});

/** The number of a measure, which no other measure of its programme has. */
export const codeColumn: Column = {
  ...code,
  columns: (given, name, { path, faults, ...at }) => {
    if (given !== null && !(CODE.test(String(given)) && String(given).length <= CODE_CHARACTERS_MAX)) {
      const message = `is not a code: numbers with dots between them, ${CODE_CHARACTERS_MAX} characters at most ("1.2.2").`;
      faults.add(path, 'INVALID', message);
      return { [name]: null };
    }
    return code.columns(given, name, { path, faults, ...at });
  },
};
