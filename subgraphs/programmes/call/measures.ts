import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { positioned } from '../position.ts';
import type { Tables } from '../tables.ts';
import { callFact } from './call.ts';

export const measures = callFact({
  type: 'CallMeasure',
  name: 'CallMeasure',
  noun: 'link to a measure',
  table: 'callMeasure',
  owner: 'callId',
  prefix: 'clm',
  part: 'measures',
  holds: 'ENTRY',
  orderColumn: 'position',
  columns: {
    measure: ownReference('The measure that the call carries out.', {
      type: 'Measure',
      prefix: 'mea',
      table: 'measure',
      loader: 'measure',
      column: 'measureId',
      isRequired: true,
    }),
  },
  complete: async (row, draft) => {
    const { tables, owner, faults, path } = draft;
    const where = { callId: owner.id, measureId: String(row.measureId) };
    const other = await (tables as unknown as Tables | undefined)?.callMeasure.findFirst({ where });
    if (other && other.id !== row.id) {
      faults.add(`${path}.measure`, 'TAKEN', 'is carried out by the call already. Leave it out.', other.id);
    }
    return await positioned(row, draft, { table: 'callMeasure', owner: 'callId' });
  },
  lists: {
    history: [
      'measures',
      'The measures that the call carries out, as far as sources tell; they may be those of another programme.',
    ],
  },
  rows: 'measuresOfCall',
  begin: {
    mutation: 'addCallMeasure',
    kind: 'MEASURE_ADDED',
    says: 'Adds a measure to those that a call carries out; it may be one of another programme.',
    from: '',
  },
});

builder.objectField('CallMeasure', 'call', (t) =>
  t.field({
    type: 'Call',
    description: 'The call.',
    resolve: (link, _args, { load }) => loadReferred(load.call, link.callId),
  }),
);
