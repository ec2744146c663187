import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { tableOf } from '@cdw/kernel/writing/ledger.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { type GivenSource, keepSources } from '@cdw/kernel/writing/sources.ts';
import { raiseVersion } from '@cdw/kernel/writing/version.ts';
import { operatorsToday } from './concerned.ts';
import type { Context } from './context.ts';
import { existing } from './existing.ts';
import type { Space } from './generated/prisma/client.ts';
import { recorded } from './recorded.ts';
import type { Tables } from './snapshots.ts';
import { written } from './written.ts';

/** What every change of a space names. */
export type SpaceInput = { readonly space: string; readonly version: number; readonly sources: readonly GivenSource[] };

/** A space that is being changed: what a mutation has at hand. */
export type SpaceEdit = {
  readonly tables: Tables;
  readonly faults: Faults;
  readonly space: Space;
  readonly sourceKeys: string[];
};

/** What a mutation is called, and how the feed tells it. */
export type SpaceDeed<Checked> = {
  readonly mutation: string;
  readonly kind: string;
  readonly isCorrection?: boolean;
  /** Notes what is wrong with the input by itself. */
  readonly check: (faults: Faults) => Checked;
  /** Notes what is wrong with it beside the tables, settles the faults, and writes; may answer what was written. */
  readonly work: (edit: SpaceEdit, checked: Checked) => Promise<string | undefined>;
};

/** Changes one space for whoever runs it: sees to the right and the version, and tells what was done. */
export const changeSpace = <Checked>(
  context: Context,
  input: SpaceInput,
  { mutation, kind, isCorrection = false, check, work }: SpaceDeed<Checked>,
): Promise<string> =>
  written(context, mutation, input, async (tables, faults) => {
    const checked = check(faults);
    const sourceKeys = await keepSources(tables, 'spaces', input.sources, faults);
    const space = await claimedSpace(context, tables, faults, input.space, 'input.space');
    let answer: string | undefined;
    const deed = { type: 'Space', id: space.id, kind, isCorrection, actor: context.viewer.actor } as const;
    await recorded(tables, deed, async () => {
      await raiseVersion(tables, tableOf('spaces', 'Space'), space.id, input.version);
      answer = await work({ tables, faults, space, sourceKeys }, checked);
    });
    return answer ?? space.id;
  });

/** The space that is to be changed, for whoever may change it. */
export async function claimedSpace(
  { viewer }: Context,
  tables: Tables,
  faults: Faults,
  id: string,
  path: string,
): Promise<Space> {
  const space = await existing(faults, path, id, 'spc', (key) => tables.space.findUnique({ where: { id: key } }));
  permitOrganisations(viewer, await operatorsToday(tables, space.id), 'the organisation that operates the space');
  return space;
}
