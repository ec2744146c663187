import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { RightColumns } from '../access-right/new-right.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Tables } from '../snapshots.ts';
import type { newParties } from './new-parties.ts';
import { refreshPartnershipSearch } from './search-columns.ts';

type Proposal = {
  readonly partnership: Omit<Prisma.PartnershipCreateInput, 'firstDay' | 'lastDay' | 'searchText' | 'sortName'> & {
    readonly id: string;
    readonly sourceKeys: string[];
  };
  readonly parties: ReturnType<typeof newParties>;
  readonly requestedRights: readonly RightColumns[];
  readonly on: PartialDate;
};

/** Writes a partnership that is proposed. Since when it exists is known once it is signed. */
export async function newPartnership(tables: Tables, { partnership, parties, requestedRights, on }: Proposal) {
  const { id, sourceKeys } = partnership;
  const columns = { ...validity({}), searchText: '', sortName: '', requestedRights: [...requestedRights] };
  await tables.partnership.create({ data: { ...partnership, ...columns } });
  await tables.partnershipStatusPeriod.create({
    data: { id: newId('pst'), partnershipId: id, status: 'PROPOSED', ...validity({ validFrom: on }), sourceKeys },
  });
  for (const party of parties) {
    await tables.partnershipParty.create({
      data: { id: newId('pty'), partnershipId: id, ...party, ...validity({}), sourceKeys },
    });
  }
  await refreshPartnershipSearch(tables, id);
}
