import { loadWritten } from '@cdw/kernel/loaders.ts';
import { changeThing, claimed } from '@cdw/kernel/writing/change-thing.ts';
import { tableOf } from '@cdw/kernel/writing/ledger.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { raiseVersion } from '@cdw/kernel/writing/version.ts';
import { builder } from '../../builder.ts';
import { WRITE } from '../../input-fields.ts';
import { SPACE } from '../space.ts';
import { beginStatus } from '../statuses.ts';

const MERGED_MAX = 10;
const pathOf = (place: number): string => `input.merged.${place}.space`;

const MergedSpaceInput = builder.inputType('MergedSpaceInput', {
  description: 'A space that is merged into another one.',
  fields: (t) => ({
    space: t.id({ required: true, description: 'Identifier of the space; begins with `spc_`.' }),
    version: t.version('space'),
  }),
});

const MergeSpacesInput = builder.inputType('MergeSpacesInput', {
  description: 'Spaces become one: `space` goes on, the others close and refer to it.',
  fields: (t) => ({
    space: t.id({ required: true, description: 'Identifier of the space; begins with `spc_`.' }),
    version: t.version('space'),
    sources: t.sources(),
    merged: t.field({
      type: [MergedSpaceInput],
      required: true,
      description: `The spaces that are merged into it: at least one, ${MERGED_MAX} at most.`,
    }),
    on: t.date('When they are one: the first day on which the others are closed'),
  }),
});

builder.mutationField('mergeSpaces', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description:
      'Merges spaces into one that goes on. All of them must be run by an organisation of the viewer. A merger is taken back by `withdrawSpaceStatus` of each that it closed.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: MergeSpacesInput, required: true, description: 'Which spaces, into which, and when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const target = { ...input, id: input.space };
      const id = await changeThing(SPACE, context, target, {
        mutation: 'mergeSpaces',
        input,
        kind: 'ABSORBED',
        right: {
          permit: async (deciding) => {
            for (const [place, { space }] of input.merged.slice(0, MERGED_MAX).entries()) {
              await claimed(SPACE, context, deciding, space, pathOf(place));
            }
          },
        },
        check: (faults) => {
          const ids = input.merged.map(({ space }) => space);
          if (ids.length === 0) faults.add('input.merged', 'MISSING', 'names no space. Give at least one.');
          if (ids.length > MERGED_MAX)
            faults.add('input.merged', 'TOO_MANY', `${MERGED_MAX} are merged at once at most.`);
          if (new Set([input.space, ...ids]).size <= ids.length) {
            faults.add('input.merged', 'INVALID', 'names a space twice, or the one that goes on. Give each one once.');
          }
        },
        work: async (edit) => {
          const { tables, faults, row: survivor } = edit;
          if (survivor.closedOn !== null)
            faults.add('input.space', 'ALREADY_ENDED', 'is closed. Merge into one that is open.');
          faults.settle();
          for (const [place, { space: mergedId, version }] of input.merged.entries()) {
            const path = pathOf(place);
            const { row: space } = await claimed(SPACE, context, edit, mergedId, path);
            const deed = { type: 'Space', id: space.id, kind: 'MERGED', actor: context.viewer.actor } as const;
            await recorded(SPACE.ledger, tables, deed, async () => {
              await raiseVersion(tables, tableOf('spaces', 'Space'), space.id, version);
              const closing = { status: 'CLOSED', from: input.on, path, mergedInto: survivor.id } as const;
              await beginStatus({ ...edit, row: space }, closing);
            });
          }
          return undefined;
        },
      });
      return await loadWritten(context.load.space, id);
    },
  }),
);
