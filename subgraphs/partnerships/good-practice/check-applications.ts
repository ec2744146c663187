import type { Given, Row } from '@cdw/kernel/facts/columns.ts';
import type { FactsOfThing } from '@cdw/kernel/facts/entity.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Tables } from '../tables.ts';

const noteOwn = (faults: Faults, path: string): void =>
  faults.add(path, 'INVALID', 'would apply the practice that it showed itself. Give another one.');

const noteTwice = (faults: Faults, path: string, id: string): void =>
  faults.add(path, 'NO_CHANGE', 'applies the practice already.', id);

/** Notes that a partnership applies a practice already, or showed it. */
export async function checkApplication(row: Row, { tables: own, owner, faults, path }: Draft): Promise<Row> {
  // A seed has no tables yet: there, all applications are looked at together.
  const tables = own as unknown as Tables | undefined;
  const other = await tables?.goodPracticeApplication.findFirst({
    where: {
      goodPracticeId: owner.id,
      partnershipId: String(row.partnershipId),
      ...(row.id ? { NOT: { id: String(row.id) } } : {}),
    },
  });
  if (tables && row.partnershipId === owner.demonstratedById) noteOwn(faults, `${path}.partnership`);
  if (other) noteTwice(faults, `${path}.partnership`, other.id);
  return row;
}

/** The same for all applications of a practice, after a change of the practice and where they are seeded. */
export function checkApplications(
  { demonstratedById }: Row,
  facts: FactsOfThing,
  { faults, path }: Pick<Given, 'faults' | 'path'>,
  at?: () => string,
): void {
  const known = new Set<unknown>();
  for (const [place, { id, partnershipId }] of facts({ part: 'applications' }).entries()) {
    const seeded = `${path}applications.${place}.partnership`;
    if (partnershipId === demonstratedById) noteOwn(faults, at ? `${at()}.demonstratedBy` : seeded);
    if (known.has(partnershipId)) noteTwice(faults, seeded, id);
    known.add(partnershipId);
  }
}
