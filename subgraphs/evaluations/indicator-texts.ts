import { searchable, sortable } from '@cdw/kernel/searchable.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Indicator } from './generated/prisma/client.ts';
import { CODE_CHARACTERS_MAX } from './limits.ts';
import { INDICATOR } from './named.ts';
import type { Tables } from './snapshots.ts';

const CODE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** The code of a new indicator; one that formulas could not read, or that is taken, is a fault. */
export async function checkedCode(tables: Tables, faults: Faults, code: string): Promise<string> {
  const isIdentifier = code.startsWith(`${INDICATOR.prefix}_`);
  if (!CODE.test(code) || code.length > CODE_CHARACTERS_MAX || isIdentifier || code === 'year') {
    const message = `"${code.slice(0, 40)}" is not a code: it has small letters, digits and single underscores, begins with a letter and not with "${INDICATOR.prefix}_", is not "year", and has ${CODE_CHARACTERS_MAX} characters at most.`;
    faults.add('input.code', 'INVALID', message);
  } else if (await tables.indicator.findUnique({ where: { code } })) {
    faults.add(
      'input.code',
      'TAKEN',
      `"${code}" is the code of another indicator. Use that one, or give another code.`,
    );
  }
  return code;
}

type Texts = Pick<
  Indicator,
  'code' | 'nameFr' | 'nameNl' | 'nameDe' | 'nameEn' | 'definitionFr' | 'definitionNl' | 'definitionDe' | 'definitionEn'
>;

/** By which text an indicator is found and sorted. */
export const indicatorSearch = ({ code, ...texts }: Texts) => ({
  searchText: searchable(
    [
      code,
      ...[texts.nameFr, texts.nameNl, texts.nameDe, texts.nameEn],
      ...[texts.definitionFr, texts.definitionNl, texts.definitionDe, texts.definitionEn],
    ]
      .filter((text) => text !== null)
      .join(' '),
  ),
  sortName: sortable(texts.nameFr),
});
