import { fromDay, LAST_DAY } from '@cdw/kernel/days.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { checkedName } from '@cdw/kernel/writing/texts.ts';
import type { Facility, SpaceKind } from './generated/prisma/client.ts';
import type { placed } from './placed.ts';
import { refreshSpaceSearch } from './search-columns.ts';
import type { Tables } from './tables.ts';

type Given = {
  readonly kind: SpaceKind;
  readonly operator: string;
  readonly openedOn?: string | null | undefined;
  readonly website?: URL | null | undefined;
  readonly facilities?: readonly Facility[] | null | undefined;
};

type Checked = {
  readonly id: string;
  readonly slug: string;
  readonly name: ReturnType<typeof checkedName>;
  readonly note: string | null;
  readonly openingHours: string | null;
  readonly premises: Awaited<ReturnType<typeof placed>>;
  readonly sourceKeys: string[];
};

/**
 * Writes a new space. It is open, with the hours given, since the day on which it opened; since when it bears its name, is at its
 * place and is run by its operator is not known.
 */
export async function newSpace(tables: Tables, given: Given, checked: Checked): Promise<void> {
  const { id, slug, name, note, openingHours, premises, sourceKeys } = checked;
  const always = { spaceId: id, ...validity({}), sourceKeys };
  await tables.space.create({
    data: {
      id,
      slug,
      kind: given.kind,
      website: given.website?.href ?? null,
      openedOn: given.openedOn ?? null,
      openedFirstDay: fromDay(given.openedOn ? firstDayOf(given.openedOn) : LAST_DAY),
      facilities: [...new Set(given.facilities ?? [])],
      note,
      searchText: '',
      sortName: '',
      sourceKeys,
    },
  });
  await tables.spaceName.create({ data: { id: newId('nam'), ...name, ...always } });
  if (openingHours !== null) {
    const period = validity({ validFrom: given.openedOn });
    await tables.spaceOpeningHours.create({ data: { id: newId('hrs'), openingHours, ...always, ...period } });
  }
  await tables.premises.create({ data: { id: newId('prm'), ...premises, ...always } });
  await tables.spaceOperator.create({
    data: { id: newId('opr'), organisationId: given.operator, role: 'OPERATOR', ...always },
  });
  if (given.openedOn) {
    const period = validity({ validFrom: given.openedOn });
    await tables.spaceStatusPeriod.create({ data: { id: newId('sta'), status: 'OPEN', ...always, ...period } });
  }
  await refreshSpaceSearch(tables, id);
}
