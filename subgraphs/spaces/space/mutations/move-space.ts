import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { PremisesInput, premises } from '../premises.ts';
import { SPACE, spaceMutation } from '../space.ts';

const at = { columns: 'input.premises', from: 'input.from' };

spaceMutation('moveSpace', {
  kind: 'MOVED',
  says: 'Moves the main site of a space, or a further one, from a date on; on the days before it is where it was. A better address of the same place is a correction: use `correctPremises`.',
  input: (t) => ({
    premises: t.field({ type: PremisesInput, required: true, description: 'The new place.' }),
    site: t.string({ description: 'The name of the further site that moves; the main site moves when left out.' }),
    from: t.date('When it is at the new place; it was at the present one until then'),
  }),
  work: async (edit, { premises: place, site, from }) => {
    const where = { spaceId: edit.row.id, isMain: false, site: site ?? '' };
    if (site && (await edit.tables.premises.count({ where })) === 0) {
      edit.faults.add('input.site', 'NOT_FOUND', 'the space has no further site of that name. Use `openSpaceSite`.');
    }
    const given = site ? { ...place, site, isMain: false } : place;
    return await beginFact(SPACE, premises, edit, given, { validFrom: from }, at);
  },
});
