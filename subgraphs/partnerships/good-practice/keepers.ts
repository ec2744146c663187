import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { FurtherRight, Keeping } from '@cdw/kernel/writing/change-thing.ts';
import { type Concern, concernsThrough } from '@cdw/kernel/writing/concerned.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { organisationsIn, referencesOf } from '../partnership/keepers.ts';
import { FOLLOWED_PARTNERSHIP, PARTNERSHIP } from '../partnership/partnership.ts';
import type { Tables } from '../tables.ts';

/** The partnership by which a good practice, or a part of it, is kept. */
type PartnershipOf = (tables: Tables, practiceId: string) => Promise<string | undefined>;
type PracticeKeeping = Keeping<Tables, { readonly id: string }>;

const keptThrough = (
  partnership: typeof PARTNERSHIP,
  which: string,
  partnershipOf: PartnershipOf,
): PracticeKeeping => ({
  refers: async (tables, practice) => {
    const id = await partnershipOf(tables, practice);
    return id === undefined ? [] : await referencesOf(tables, id);
  },
  keepers: async (tables, practice, referred) => {
    const id = await partnershipOf(tables, practice.id);
    const row = id === undefined ? null : await partnership.find(tables, id);
    return row ? await partnership.keepers(tables, row, referred) : [];
  },
  who: `${partnership.who} of the partnership ${which}`,
});

/** Whoever acts for a party of the partnership that shows a practice says what is learnt, a monitor too. */
export const keptByWhoShows = (partnershipOf: PartnershipOf): PracticeKeeping =>
  keptThrough(FOLLOWED_PARTNERSHIP, 'that shows it', partnershipOf);

/** Whoever acts for a party of the partnership that applies a practice says that it does. */
export const keptByWhoApplies = (partnershipOf: PartnershipOf): PracticeKeeping =>
  keptThrough(PARTNERSHIP, 'in which it is applied', partnershipOf);

/** That who changes something acts for another partnership too; one that does not exist is noted where it is named. */
export function alsoKept(
  by: (partnershipOf: PartnershipOf) => PracticeKeeping,
  partnershipId: string,
  viewer: Viewer,
): FurtherRight<Tables, { readonly id: string }> {
  const { refers, keepers, who } = by(async () => partnershipId);
  return {
    refers: async (tables) => (await refers?.(tables, '')) ?? [],
    permit: async ({ tables, row, referred }) => {
      if ((await tables.partnership.count({ where: { id: partnershipId } })) === 0) return;
      permitOrganisations(viewer, await keepers(tables, row, referred), who);
    },
  };
}

/** The organisations that changes of some practices concern: the parties of the partnerships that show or apply them. */
export async function practiceConcerns(tables: Tables, ids: string[]): Promise<Concern[]> {
  const practices = await tables.goodPractice.findMany({
    where: { id: { in: ids } },
    include: { applications: true },
  });
  const links = practices.flatMap(({ id, demonstratedById, applications }) =>
    [demonstratedById, ...applications.map(({ partnershipId }) => partnershipId)].map((to) => ({ id, to })),
  );
  return concernsThrough(links, await organisationsIn(tables, [...new Set(links.map(({ to }) => to))]));
}
