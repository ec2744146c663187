import { localizedColumns } from '@cdw/kernel/language.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { orderDay, successive, successiveNames } from '@cdw/kernel/seed/successive.ts';
import { type Days, validity, within } from '@cdw/kernel/validity.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { MUNICIPALITY, NETWORK, ORGANISATION, SPACE } from './nouns.ts';
import { type SpaceRow, spaceRow } from './space-row.ts';

type Rows = {
  spaces: Prisma.SpaceCreateManyInput[];
  names: Prisma.SpaceNameCreateManyInput[];
  hours: Prisma.SpaceOpeningHoursCreateManyInput[];
  statuses: Prisma.SpaceStatusPeriodCreateManyInput[];
  premises: Prisma.PremisesCreateManyInput[];
  operators: Prisma.SpaceOperatorCreateManyInput[];
  memberships: Prisma.MembershipCreateManyInput[];
  plans: Prisma.PlanCreateManyInput[];
};

/** The days on which each network exists: nobody belongs to it on any other, also where no source tells since when. */
export type Lives = ReadonlyMap<string, Days>;

export function readSpaces(references: References, lives: Lives): Rows {
  const rows = readYaml(seedFile(SPACE.file), spaceRow);
  return {
    spaces: rows.map((row) => space(row, references)),
    names: rows.flatMap((row) => names(row, references)),
    hours: rows.flatMap((row) => hours(row, references)),
    statuses: rows.flatMap((row) => statuses(row, references)),
    premises: rows.flatMap((row) => premises(row, references)),
    operators: rows.flatMap((row) => operators(row, references)),
    memberships: rows.flatMap((row) => memberships(row, references, lives)),
    plans: rows.flatMap((row) => plans(row, references)),
  };
}

const idOf = (row: SpaceRow, references: References): string => references.id(SPACE, row.slug, row, 'slug');

function space(row: SpaceRow, references: References): Prisma.SpaceCreateManyInput {
  const places = row.premises.flatMap(({ building, street, locality, postalCode }) => [
    building,
    street,
    locality,
    postalCode,
  ]);
  return {
    id: idOf(row, references),
    slug: row.slug,
    kind: row.kind,
    website: row.website ?? null,
    openedOn: row.openedOn ?? null,
    openedFirstDay: orderDay(row.openedOn),
    closedOn: row.closedOn ?? null,
    facilities: row.facilities,
    note: row.note ?? null,
    searchText: searchableOf(...row.names, ...places),
    sortName: sortable(row.names.at(-1)?.fr ?? row.slug),
    sourceKeys: references.sources(row.sources, row),
  };
}

const names = (row: SpaceRow, references: References): Prisma.SpaceNameCreateManyInput[] =>
  successiveNames('space', row, references).map((name) => ({ ...name, spaceId: idOf(row, references) }));

/** Since when a space keeps its hours is not known. */
const hours = (row: SpaceRow, references: References): Prisma.SpaceOpeningHoursCreateManyInput[] =>
  row.openingHours === undefined
    ? []
    : [
        {
          id: seededId('hrs', row.slug),
          spaceId: idOf(row, references),
          openingHours: row.openingHours,
          ...validity({}),
          sourceKeys: references.sources(row.sources, row),
        },
      ];

const statuses = (row: SpaceRow, references: References): Prisma.SpaceStatusPeriodCreateManyInput[] =>
  successive(row, 'statuses', row.statuses, references).map((status, index) => ({
    ...status,
    id: seededId('sta', `${row.slug} ${index}`),
    spaceId: idOf(row, references),
  }));

/** The main sites succeed one another; further sites have their own periods. */
function premises(row: SpaceRow, references: References): Prisma.PremisesCreateManyInput[] {
  const main = successive(row, 'premises', row.premises, references, ({ isMain }) => isMain);
  const further = row.premises.flatMap(({ sources, ...site }, index) =>
    site.isMain
      ? []
      : [{ ...site, ...validity(site), sourceKeys: references.sources(sources, row, `premises.${index}.sources`) }],
  );
  return [...main, ...further].map(({ municipality, ...site }, index) => ({
    ...site,
    id: seededId('prm', `${row.slug} ${index}`),
    spaceId: idOf(row, references),
    municipalityNis: references.id(MUNICIPALITY, municipality, row, 'premises'),
  }));
}

const operators = (row: SpaceRow, references: References): Prisma.SpaceOperatorCreateManyInput[] =>
  row.operators.map(({ organisation, role, sources, ...operator }, index) => ({
    id: seededId('opr', `${row.slug} ${index}`),
    spaceId: idOf(row, references),
    organisationId: references.id(ORGANISATION, organisation, row, `operators.${index}.organisation`),
    role,
    ...validity(operator),
    sourceKeys: references.sources(sources, row, `operators.${index}.sources`),
  }));

function memberships(row: SpaceRow, references: References, lives: Lives): Prisma.MembershipCreateManyInput[] {
  return row.memberships.map(({ network, isFounding, publishedSetting, note, sources, ...membership }, index) => {
    const networkId = references.id(NETWORK, network, row, `memberships.${index}.network`);
    return {
      id: seededId('mbr', `${row.slug} ${network} ${index}`),
      spaceId: idOf(row, references),
      networkId,
      isFounding,
      publishedSetting: publishedSetting ?? null,
      note: note ?? null,
      ...within(validity(membership), lives.get(networkId)),
      sourceKeys: references.sources(sources, row, `memberships.${index}.sources`),
    };
  });
}

const plans = (row: SpaceRow, references: References): Prisma.PlanCreateManyInput[] =>
  row.plans.map(({ name, sources, ...plan }, index) => ({
    ...plan,
    id: seededId('pln', `${row.slug} ${index}`),
    spaceId: idOf(row, references),
    ...localizedColumns('name', name),
    ...validity(plan),
    sourceKeys: references.sources(sources, row, `plans.${index}.sources`),
  }));
