import { fromDay } from '@cdw/kernel/days.ts';
import { localizedColumns } from '@cdw/kernel/language.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { successive } from '@cdw/kernel/seed/successive.ts';
import { type Period, type Validity, validity } from '@cdw/kernel/validity.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { CREATIVE_HUB, ORGANISATION, PARTNERSHIP, SPACE } from './nouns.ts';
import { type PartnershipRow, partnershipRow } from './partnership-row.ts';

type Rows = {
  partnerships: Prisma.PartnershipCreateManyInput[];
  statuses: Prisma.PartnershipStatusPeriodCreateManyInput[];
  parties: Prisma.PartnershipPartyCreateManyInput[];
  accessRights: Prisma.AccessRightCreateManyInput[];
};

export function readPartnerships(references: References): Rows {
  const rows = readYaml(seedFile(PARTNERSHIP.file), partnershipRow);
  for (const row of rows) refuseContradictions(row, references);
  return {
    partnerships: rows.map((row) => partnership(row, references)),
    statuses: rows.flatMap((row) => statuses(row, references)),
    parties: rows.flatMap((row) => parties(row, references)),
    accessRights: rows.flatMap((row) => accessRights(row, references)),
  };
}

/** The spaces of a right are parties of its partnership, on the sides that the right says. */
function refuseContradictions(row: PartnershipRow, references: References): void {
  const has = (role: string, space: string) =>
    row.parties.some((party) => party.role === role && party.space === space);
  for (const [index, { host, beneficiary }] of row.accessRights.entries()) {
    if (!has('HOST', host))
      references.report(row, `accessRights.${index}.host`, `"${host}" is not a party with the role HOST; add it`);
    if (!has('BENEFICIARY', beneficiary))
      references.report(
        row,
        `accessRights.${index}.beneficiary`,
        `"${beneficiary}" is not a party with the role BENEFICIARY; add it`,
      );
  }
}

const idOf = (row: PartnershipRow, references: References): string => references.id(PARTNERSHIP, row.slug, row, 'slug');

function partnership(row: PartnershipRow, references: References): Prisma.PartnershipCreateManyInput {
  return {
    id: idOf(row, references),
    slug: row.slug,
    kind: row.kind,
    ...localizedColumns('title', row.title),
    ...(row.description && localizedColumns('description', row.description)),
    reportedOn: row.reportedOn ?? null,
    note: row.note ?? null,
    ...validity(row),
    searchText: searchableOf(row.title, row.description),
    sortName: sortable(row.title.fr),
    sourceKeys: references.sources(row.sources, row),
  };
}

const statuses = (row: PartnershipRow, references: References): Prisma.PartnershipStatusPeriodCreateManyInput[] =>
  successive(row, 'statuses', row.statuses, references).map((status, index) => ({
    ...status,
    id: seededId('pst', `${row.slug} ${index}`),
    partnershipId: idOf(row, references),
  }));

const parties = (row: PartnershipRow, references: References): Prisma.PartnershipPartyCreateManyInput[] =>
  row.parties.map(({ organisation, space, creativeHub, role, note, sources, ...party }, index) => ({
    id: seededId('pty', `${row.slug} ${index}`),
    partnershipId: idOf(row, references),
    role,
    organisationId: references.optionalId(ORGANISATION, organisation, row, `parties.${index}.organisation`),
    spaceId: references.optionalId(SPACE, space, row, `parties.${index}.space`),
    creativeHubId: references.optionalId(CREATIVE_HUB, creativeHub, row, `parties.${index}.creativeHub`),
    note: note ?? null,
    position: index + 1,
    ...validity(party),
    sourceKeys: references.sources(sources, row, `parties.${index}.sources`),
  }));

const accessRights = (row: PartnershipRow, references: References): Prisma.AccessRightCreateManyInput[] =>
  row.accessRights.map(({ host, beneficiary, price, quota, sources, ...right }, index) => ({
    id: seededId('acr', `${row.slug} ${index}`),
    partnershipId: idOf(row, references),
    hostSpaceId: references.id(SPACE, host, row, `accessRights.${index}.host`),
    beneficiarySpaceId: references.id(SPACE, beneficiary, row, `accessRights.${index}.beneficiary`),
    facilities: right.facilities,
    facilitiesAsPublished: right.facilitiesAsPublished ?? null,
    terms: right.terms,
    discount: right.discount ?? null,
    priceEur: price?.eur ?? null,
    priceUnit: price?.unit ?? null,
    quotaAmount: quota?.amount ?? null,
    quotaUnit: quota?.unit ?? null,
    quotaInterval: quota?.interval ?? null,
    isBothWays: right.isBothWays,
    reportedOn: right.reportedOn ?? null,
    note: right.note ?? null,
    ...attested(right),
    sourceKeys: references.sources(sources, row, `accessRights.${index}.sources`),
  }));

/** Where no source tells when a right began, it holds from the day of the first report: before that nobody knows. */
function attested(right: Period & { reportedOn?: string | undefined }): Validity {
  const days = validity(right);
  if (right.validFrom !== undefined || right.reportedOn === undefined) return days;
  return { ...days, firstDay: fromDay(firstDayOf(right.reportedOn)) };
}
