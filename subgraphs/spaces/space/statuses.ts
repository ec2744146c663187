import { dayOf } from '@cdw/kernel/as-of.ts';
import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { type Column, type Row, reported, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft, FactSpec } from '@cdw/kernel/facts/fact.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { refuseCircle } from '@cdw/kernel/facts/refuse-circle.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { builder } from '../builder.ts';
import { operatorsToday } from '../concerned.ts';
import type { Tables } from '../tables.ts';
import { SPACE, type SpaceEdit, spaceFact } from './space.ts';
import { SpaceStatus } from './space-status.ts';

const survivor = ownReference('The space into which it was merged, where that closed it.', {
  type: 'Space',
  prefix: 'spc',
  table: 'space',
  loader: 'space',
  column: 'mergedIntoId',
});

/** The space into which another one was merged: none into itself, nor into what was merged into it. */
const mergedInto: Column = {
  ...survivor,
  check: async (given, beside) => {
    await survivor.check?.(given, beside);
    await refuseCircle(String(given), beside, {
      next: (tables, id) => mergedIntoOf(tables as Tables, id),
      message: `"${given}" is this space, or was merged into it. Give the one that goes on.`,
    });
  },
};

const mergedIntoOf = async (tables: Tables, id: string): Promise<string | null | undefined> =>
  (await tables.space.findUnique({ where: { id }, select: { mergedIntoId: true } }))?.mergedIntoId;

const statuses = spaceFact({
  type: 'SpaceStatusPeriod',
  name: 'SpaceStatus',
  noun: 'status',
  table: 'spaceStatusPeriod',
  owner: 'spaceId',
  prefix: 'sta',
  part: 'statuses',
  holds: 'ONE',
  closes: ({ status }) => status === 'CLOSED',
  columns: {
    status: value(SpaceStatus, 'What the space was during the period.', {
      isRequired: true,
      fault: (status) => (status === 'UNKNOWN' ? 'is no status to record. Withdraw the status instead.' : undefined),
    }),
    confirmedOn: reported('The last date for which a source states this, to the precision known.'),
    mergedInto,
  },
  complete: checkedMerger,
  right: (way, input, viewer) => (way === 'CORRECT' ? mayMergeInto(input, viewer) : undefined),
  lists: {
    history: [
      'statusHistory',
      'When the space was planned, open and closed, as far as sources tell, the oldest first.',
    ],
  },
  rows: 'statusesOfSpace',
});

export { statuses };

/** A space is merged into another one by who runs both: nobody’s space gets the past of another one by what others correct. */
const mayMergeInto = ({ mergedInto: other }: Row, viewer: Viewer): ReturnType<NonNullable<FactSpec['right']>> =>
  typeof other === 'string'
    ? {
        permit: async ({ tables }) =>
          permitOrganisations(
            viewer,
            await operatorsToday(tables as Tables, other),
            'the organisation that operates the space into which it is merged',
          ),
      }
    : undefined;

/** Only a space that closes is merged into another one. */
function checkedMerger(row: Readonly<Record<string, unknown>>, { faults, path }: Draft) {
  const { status, mergedIntoId } = row;
  if (mergedIntoId && status !== 'CLOSED') {
    faults.add(`${path}.mergedInto`, 'INVALID', 'belongs to a closing only. Leave it out, or clear it.');
  }
  return row;
}

builder.objectFields('Space', (t) => ({
  status: t.field({
    type: SpaceStatus,
    description: 'Whether the space was in use on the day asked for; `UNKNOWN` where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) =>
      heldOn(await load.statusesOfSpace.load(space.id), dayOf(space, args))?.status ?? 'UNKNOWN',
  }),
  closedOn: t.expose('closedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'When the space closed for good, or is to close, to the precision known; null where it is not closed.',
  }),
  mergedInto: t.field({
    type: 'Space',
    nullable: true,
    description: 'The space into which this one was merged; null where it was not.',
    resolve: (space, _args, { load }) => loadReferred(load.space, space.mergedIntoId),
  }),
}));

type NewStatus = {
  readonly status: 'PLANNED' | 'OPEN' | 'CLOSED';
  readonly from: PartialDate;
  /** Where the input gives the date. */
  readonly path: string;
  readonly mergedInto?: string;
};

/** Gives a space another status from a date on; the one that it has already is a fault. */
export async function beginStatus(edit: SpaceEdit, { status, from, path, mergedInto }: NewStatus): Promise<void> {
  const { tables, faults, row } = edit;
  const where = { spaceId: row.id };
  const last = await tables.spaceStatusPeriod.findFirst({ where, orderBy: [{ firstDay: 'desc' }, { id: 'desc' }] });
  if (last?.status === status) {
    const since = last.validFrom ?? 'a day that is not known';
    const [code, message] =
      status === 'CLOSED'
        ? (['ALREADY_ENDED', `the space is closed, or is to close, from ${since} on.`] as const)
        : (['NO_CHANGE', `the space is ${status} already, since ${since}.`] as const);
    faults.add(path, code, `${message} Correct or withdraw that by \`correctSpaceStatus\` or \`withdrawSpaceStatus\`.`);
  }
  await beginFact(SPACE, statuses, edit, { status, mergedInto }, { validFrom: from }, { columns: path, from: path });
}
