import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { PremisesInput, premises } from '../premises.ts';
import { SPACE, spaceMutation } from '../space.ts';

const at = { columns: 'input.premises', from: 'input.from' };

spaceMutation('openSpaceSite', {
  kind: 'SITE_OPENED',
  says: 'Opens a further site of a space from a date on, beside those that it has.',
  input: (t) => ({
    site: t.string({ required: true, description: 'The name of the site, which tells it apart from the others.' }),
    premises: t.field({ type: PremisesInput, required: true, description: 'Where it is.' }),
    from: t.date('When it opens'),
  }),
  work: async (edit, { premises: place, site, from }) => {
    const open = { spaceId: edit.row.id, isMain: false, site, validThrough: null };
    if ((await edit.tables.premises.count({ where: open })) > 0) {
      edit.faults.add('input.site', 'TAKEN', 'the space has a site of that name. Move it, or give another name.');
    }
    return await beginFact(SPACE, premises, edit, { ...place, site, isMain: false }, { validFrom: from }, at);
  },
});
