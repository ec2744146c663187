import { searchColumns } from '../search-columns.ts';
import type { Tables } from '../tables.ts';

/** Brings the text by which an organisation is found up to its names and description. */
export async function refreshOrganisationSearch(tables: Tables, organisationId: string): Promise<void> {
  const orderBy = [{ firstDay: 'asc' as const }, { id: 'asc' as const }];
  const names = await tables.organisationName.findMany({ where: { organisationId }, orderBy });
  const organisation = await tables.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const { descriptionFr, descriptionNl, descriptionDe, descriptionEn } = organisation;
  const longNames = names.map(({ longName }) => longName);
  const data = searchColumns(names, ...longNames, descriptionFr, descriptionNl, descriptionDe, descriptionEn);
  await tables.organisation.update({ where: { id: organisationId }, data });
}
