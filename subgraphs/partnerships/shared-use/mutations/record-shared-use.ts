import { newFact } from '@cdw/kernel/facts/change-fact.ts';
import { inputOf } from '@cdw/kernel/facts/define-fact.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { existing } from '@cdw/kernel/writing/existing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { type Right, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../../builder.ts';
import { WRITE } from '../../input-fields.ts';
import { operatorsOf } from '../../partnership/keepers.ts';
import { ORGANISATION, SPACE } from '../../references/foreign.ts';
import type { Tables } from '../../tables.ts';
import { counts } from '../counts.ts';
import { SHARED_USE } from '../shared-use.ts';

const { reportedBy: _reportedBy, ...ownColumns } = counts.columns;

const RIGHT = { type: 'AccessRight', prefix: 'acr' } as const;

const RecordSharedUseInput = builder.inputType('RecordSharedUseInput', {
  description: 'How much an access right was used in a period, as somebody counted it.',
  fields: (t) => ({
    accessRight: t.id({ required: true, description: 'Identifier of the right that was used; begins with `acr_`.' }),
    reportedBy: t.id({
      required: true,
      description:
        'Identifier of the organisation that counted: it operates one of the two spaces; begins with `org_`.',
    }),
    ...(inputOf(ownColumns, t as never, true) as Record<never, never>),
    sources: t.sources(),
  }),
});

builder.mutationField('recordSharedUse', (t) =>
  t.field({
    type: 'SharedUse',
    nullable: true,
    description:
      'Records a count of the use of an access right, by who operates the host or the beneficiary. What the same organisation has counted for the same time is refused, with the identifier of that count: it is corrected, by `correctSharedUse`, or left as it is.',
    authScopes: WRITE,
    args: { input: t.arg({ type: RecordSharedUseInput, required: true, description: 'What was counted, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer } = context;
      const { reportedBy: reportedById, accessRight: accessRightId } = input;
      const find = (tables: Pick<Tables, 'accessRight'>) => (id: string) =>
        tables.accessRight.findUnique({ where: { id } });
      const right: Right<Tables, string[]> = {
        refers: async (tables) => {
          const known = await find(tables)(accessRightId);
          return (known ? [known.hostSpaceId, known.beneficiarySpaceId] : []).map((key) => ({ to: SPACE, key }));
        },
        permit: async ({ tables, faults, referred }) => {
          const used = await existing(faults, 'input.accessRight', accessRightId, RIGHT, find(tables));
          const operators = [used.hostSpaceId, used.beneficiarySpaceId].flatMap((id) => operatorsOf(id, referred));
          const reporter = operators.filter((operator) => operator === reportedById);
          permitOrganisations(viewer, reporter, 'the organisation that counted, and operates one of the two spaces');
          return operators;
        },
      };
      const refers = [{ to: ORGANISATION, key: reportedById, path: 'input.reportedBy' }];
      const intent = { mutation: 'recordSharedUse', input, right, refers };
      const id = await written(context, 'partnerships', intent, async (tables, faults, referred, permitted) => {
        const sourceKeys = await keepSources(tables, 'partnerships', input.sources, faults);
        const key = newId('use');
        const edit = { tables, faults, referred, row: { id: key }, sourceKeys };
        const row = await newFact(counts, edit, input as never, {}, 'input');
        faults.settle();
        const deed = {
          type: 'SharedUse',
          id: key,
          kind: 'RECORDED',
          actor: viewer.actor,
          concerned: permitted,
        } as const;
        await recorded(SHARED_USE.ledger, tables, deed, () => tables.sharedUse.create({ data: row as never }));
        return key;
      });
      return await loadWritten(context.load.sharedUse, id);
    },
  }),
);
