import { loadReferred } from '@cdw/kernel/loaders.ts';
import { existing } from '@cdw/kernel/writing/existing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { type Right, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../../builder.ts';
import type { AccessRight } from '../../generated/prisma/client.ts';
import { WRITE } from '../../input-fields.ts';
import { LEDGER } from '../../ledger.ts';
import { operatorsOf } from '../../partnership/keepers.ts';
import { ACCESS_RIGHT } from '../../partnership/named.ts';
import { ORGANISATION, SPACE } from '../../references/foreign.ts';
import type { Tables } from '../../tables.ts';
import { checkedCounts, checkPeriod, countFields } from '../shared-use-counts.ts';

const RecordSharedUseInput = builder.inputType('RecordSharedUseInput', {
  description: 'How much an access right was used in a period, as somebody counted it.',
  fields: (t) => ({
    accessRight: t.id({ required: true, description: 'Identifier of the right that was used; begins with `acr_`.' }),
    reportedBy: t.id({
      required: true,
      description:
        'Identifier of the organisation that counted: it operates one of the two spaces; begins with `org_`.',
    }),
    ...countFields(t),
    sources: t.sources(),
  }),
});

builder.mutationField('recordSharedUse', (t) =>
  t.field({
    type: 'SharedUse',
    nullable: true,
    description:
      'Records a count of the use of an access right, by who operates the host or the beneficiary. What the same organisation has counted for the same time is corrected instead, by `correctSharedUse`.',
    authScopes: WRITE,
    args: { input: t.arg({ type: RecordSharedUseInput, required: true, description: 'What was counted, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer } = context;
      const { reportedBy: reportedById, accessRight: accessRightId } = input;
      const find = (tables: Pick<Tables, 'accessRight'>) => (id: string) =>
        tables.accessRight.findUnique({ where: { id } });
      const right: Right<Tables, { used: AccessRight; operators: string[] }> = {
        refers: async (tables) => {
          const known = await find(tables)(accessRightId);
          return (known ? [known.hostSpaceId, known.beneficiarySpaceId] : []).map((key) => ({ to: SPACE, key }));
        },
        permit: async ({ tables, faults, referred }) => {
          const used = await existing(faults, 'input.accessRight', accessRightId, ACCESS_RIGHT, find(tables));
          const operators = [used.hostSpaceId, used.beneficiarySpaceId].flatMap((id) => operatorsOf(id, referred));
          const reporter = operators.filter((operator) => operator === reportedById);
          permitOrganisations(viewer, reporter, 'the organisation that counted, and operates one of the two spaces,');
          return { used, operators };
        },
      };
      const refers = [{ to: ORGANISATION, key: reportedById, path: 'input.reportedBy' }];
      const intent = { mutation: 'recordSharedUse', input, right, refers };
      const id = await written(context, 'partnerships', intent, async (tables, faults, _referred, permitted) => {
        const { used, operators } = permitted;
        const { note, ...counts } = checkedCounts(faults, input);
        const sourceKeys = await keepSources(tables, 'partnerships', input.sources, faults);
        await checkPeriod(tables, faults, used, { accessRightId, reportedById, ...counts });
        faults.settle();
        const key = newId('use');
        const deed = {
          type: 'SharedUse',
          id: key,
          kind: 'RECORDED',
          actor: viewer.actor,
          concerned: operators,
        } as const;
        await recorded(LEDGER, tables, deed, () =>
          tables.sharedUse.create({ data: { id: key, accessRightId, reportedById, ...counts, note, sourceKeys } }),
        );
        return key;
      });
      return await loadReferred(context.load.sharedUse, id);
    },
  }),
);
