import { loadWritten } from '@cdw/kernel/loaders.ts';
import { byKeepers } from '@cdw/kernel/writing/change-thing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { byOrganisations, type Right, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { WRITE } from '../input-fields.ts';
import { PROGRAMME } from '../kinds.ts';
import { LEDGER } from '../ledger.ts';
import { bodiesNamed } from '../new-bodies.ts';
import { checkedCall, newCall } from '../new-call.ts';
import type { Tables } from '../tables.ts';
import { OpenCallInput } from '../types/open-call-input.ts';

builder.mutationField('openCall', (t) =>
  t.field({
    type: 'Call',
    nullable: true,
    description:
      'Opens a call for projects; it counts as open from its date on, until `closeCall`. The agency may, and who organises, funds or coordinates the programme to which it belongs.',
    authScopes: WRITE,
    args: { input: t.arg({ type: OpenCallInput, required: true, description: 'What is known of the call.' }) },
    resolve: async (_root, { input }, context) => {
      const right: Right<Tables> = input.programme
        ? byKeepers(PROGRAMME, context, input.programme)
        : byOrganisations(context.viewer, async () => [], `${PROGRAMME.who} of a call`);
      const intent = { mutation: 'openCall', input, right, refers: bodiesNamed(input.bodies ?? []) };
      const call = await written<Tables>(context, 'programmes', intent, async (tables, faults) => {
        const checked = await checkedCall(tables, faults, input);
        const isTaken = async (key: string) => (await tables.call.count({ where: { slug: key } })) > 0;
        const slug = await newSlug(faults, input.slug, input.title.fr, isTaken);
        const sourceKeys = await keepSources(tables, 'programmes', input.sources, faults);
        faults.settle();
        const id = newId('cal');
        const deed = { type: 'Call', id, kind: 'OPENED', actor: context.viewer.actor } as const;
        await recorded(LEDGER, tables, deed, () => newCall(tables, input, { ...checked, id, slug, sourceKeys }));
        return id;
      });
      return await loadWritten(context.load.call, call);
    },
  }),
);
