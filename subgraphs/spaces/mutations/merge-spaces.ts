import { loadReferred } from '@cdw/kernel/loaders.ts';
import { tableOf } from '@cdw/kernel/writing/ledger.ts';
import { raiseVersion } from '@cdw/kernel/writing/version.ts';
import { builder } from '../builder.ts';
import { changeSpace, claimedSpace } from '../change-space.ts';
import { close } from '../closing.ts';
import { fromField, spaceFields, versionField, WRITE } from '../input-fields.ts';
import { recorded } from '../recorded.ts';

const MERGED_MAX = 10;

const MergedSpaceInput = builder.inputType('MergedSpaceInput', {
  description: 'A space that is merged into another one.',
  fields: (t) => ({
    space: t.id({ required: true, description: 'Identifier of the space; begins with `spc_`.' }),
    version: versionField(t, 'space'),
  }),
});

const MergeSpacesInput = builder.inputType('MergeSpacesInput', {
  description: 'Spaces become one: `space` goes on, the others close and refer to it.',
  fields: (t) => ({
    ...spaceFields(t),
    merged: t.field({
      type: [MergedSpaceInput],
      required: true,
      description: `The spaces that are merged into it: at least one, ${MERGED_MAX} at most.`,
    }),
    on: fromField(t, 'When they are one: the first day on which the others are closed'),
  }),
});

builder.mutationField('mergeSpaces', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'Merges spaces into one that goes on. All of them must be run by an organisation of the viewer.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: MergeSpacesInput, required: true, description: 'Which spaces, into which, and when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'mergeSpaces',
        kind: 'ABSORBED',
        check: (faults) => {
          const ids = input.merged.map(({ space }) => space);
          if (ids.length === 0) faults.add('input.merged', 'MISSING', 'names no space. Give at least one.');
          if (ids.length > MERGED_MAX)
            faults.add('input.merged', 'TOO_MANY', `${MERGED_MAX} are merged at once at most.`);
          if (new Set([input.space, ...ids]).size <= ids.length) {
            faults.add('input.merged', 'INVALID', 'names a space twice, or the one that goes on. Give each one once.');
          }
        },
        work: async ({ tables, faults, space: survivor, sourceKeys }) => {
          if (survivor.closedOn !== null)
            faults.add('input.space', 'ALREADY_ENDED', 'is closed. Merge into one that is open.');
          faults.settle();
          for (const [place, { space: mergedId, version }] of input.merged.entries()) {
            const path = `input.merged.${place}.space`;
            const space = await claimedSpace(context, tables, faults, mergedId, path);
            const deed = { type: 'Space', id: space.id, kind: 'MERGED', actor: context.viewer.actor } as const;
            await recorded(tables, deed, async () => {
              await raiseVersion(tables, tableOf('spaces', 'Space'), space.id, version);
              await close({ tables, faults, space, sourceKeys }, { on: input.on, path });
              await tables.space.update({ where: { id: space.id }, data: { mergedIntoId: survivor.id } });
            });
          }
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
