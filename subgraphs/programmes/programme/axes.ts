import { localized, value } from '@cdw/kernel/facts/columns.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { PARTS_MAX } from '../limits.ts';
import { count } from '../money/euro.ts';
import { positioned } from '../position.ts';
import type { Tables } from '../tables.ts';
import { AxisKind } from './axis-kind.ts';
import { programmeFact } from './programme.ts';

programmeFact({
  type: 'Axis',
  name: 'Axis',
  noun: 'axis',
  table: 'axis',
  owner: 'programmeId',
  prefix: 'axs',
  part: 'axes',
  holds: 'ENTRY',
  orderColumn: 'position',
  columns: {
    kind: value(AxisKind, 'What the programme calls it.', { isRequired: true }),
    title: localized('Title of the axis, theme or priority.', { isRequired: true }),
    // A new one comes after those that the programme has.
    position: { ...count('Place among its like, from 1.', { min: 1, max: PARTS_MAX, isRequired: true }), initial: 1 },
  },
  complete: (row, draft) => {
    const isPlaced = row.id !== undefined || draft.input.position !== undefined;
    const own = { table: 'axis', owner: 'programmeId' };
    return positioned(isPlaced ? row : { ...row, position: undefined }, draft, own);
  },
  checkWithdrawal: async ({ id }, { tables, faults }) => {
    const measures = await (tables as unknown as Tables).measure.count({ where: { axisId: id } });
    if (measures === 0) return;
    faults.add(
      'input.fact',
      'INVALID',
      `${measures} measures belong to it. Give them another one by \`updateMeasure\`.`,
    );
  },
  lists: { history: ['axes', 'Its axes, themes or priorities, in its own order, as far as they are known.'] },
  rows: 'axesOfProgramme',
  loader: 'axis',
  answeredBy: 'axis',
  begin: {
    mutation: 'addAxis',
    kind: 'AXIS_ADDED',
    says: 'Adds an axis, theme or priority to a programme, after those that it has. The agency may, and who organises, funds or coordinates the programme.',
    from: '',
  },
});

builder.objectField('Axis', 'programme', (t) =>
  t.field({
    type: 'Programme',
    description: 'The programme of which it is a part.',
    resolve: (axis, _args, { load }) => loadReferred(load.programme, axis.programmeId),
  }),
);

builder.queryField('axis', (t) =>
  t.field({
    type: 'Axis',
    nullable: true,
    description: 'One axis, theme or priority of a programme; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Identifier; begins with `axs_`.' }) },
    resolve: (_root, { id }, { load }) => load.axis.load(identifierOf({ axs: 'Axis' }, id, 'id')),
  }),
);
