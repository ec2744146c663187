import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { spaceFields, WRITE } from '../input-fields.ts';
import { ORGANISATION } from '../named.ts';

const TransferSpaceInput = builder.inputType('TransferSpaceInput', {
  description: 'A space gets another operator.',
  fields: (t) => ({
    ...spaceFields(t),
    to: t.id({ required: true, description: 'Identifier of the organisation that takes it over; begins with `org_`.' }),
    from: t.date('When it takes the space over'),
  }),
});

builder.mutationField('transferSpace', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'Hands a space over to another operator from a date on; from then on only that one may change it.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: TransferSpaceInput, required: true, description: 'Which space, to whom, from when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'transferSpace',
        kind: 'TRANSFERRED',
        work: async ({ tables, faults, row: space, sourceKeys }) => {
          const find = (key: string) => tables.organisation.findUnique({ where: { id: key } });
          const successor = await named(faults, 'input.to', input.to, ORGANISATION, find);
          const operators = await tables.spaceOperator.findMany({ where: { spaceId: space.id, role: 'OPERATOR' } });
          const ended = endings(faults, 'input.from', succeed(operators, input.from));
          if (
            ended.some((ending) => operators.find(({ id: key }) => key === ending.id)?.organisationId === successor?.id)
          ) {
            faults.add('input.to', 'NO_CHANGE', 'that organisation operates the space already. Give another one.');
          }
          faults.settle();
          for (const ending of ended) {
            await tables.spaceOperator.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          await tables.spaceOperator.create({
            data: {
              id: newId('opr'),
              spaceId: space.id,
              organisationId: input.to,
              role: 'OPERATOR',
              ...validity({ validFrom: input.from }),
              sourceKeys,
            },
          });
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
