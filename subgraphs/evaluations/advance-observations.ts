import { loadPresent } from '@cdw/kernel/loaders.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { staleVersion } from '@cdw/kernel/writing/version.ts';
import { type Right, written } from '@cdw/kernel/writing/written.ts';
import { GIVEN } from './change-observation.ts';
import type { Context } from './context.ts';
import type { Observation, ObservationStatus } from './generated/prisma/client.ts';
import { checkAmount, pathOf } from './given-observations.ts';
import type { Tables } from './snapshots.ts';
import type { Step } from './types/observation-step-input.ts';

type Advance = {
  readonly mutation: string;
  /** The status from which they come. */
  readonly from: ObservationStatus;
  /** Notes what else keeps them from it; they stand in the order in which they are named. */
  readonly check?: (tables: Tables, faults: Faults, ids: readonly string[]) => Promise<void>;
  readonly work: (tables: Tables, ids: readonly string[]) => Promise<void>;
};

/** Brings observations a step further, all of them or none, for the agency or for who gave them. */
export async function advanceObservations(
  context: Context,
  input: { readonly observations: readonly Step[] },
  { mutation, from, check, work }: Advance,
): Promise<Observation[]> {
  checkAmount(input.observations);
  const right: Right<Tables> = {
    permit: async ({ tables }) => {
      for (const { givenBy } of (await found(tables, input.observations)).values()) {
        permitOrganisations(context.viewer, givenBy, GIVEN.who);
      }
    },
  };
  const ids = await written<Tables>(context, 'evaluations', { mutation, input, right }, async (tables, faults) => {
    const steps = await ready(tables, faults, input.observations, from);
    const rows = steps.map(({ row }) => row.id);
    await check?.(tables, faults, rows);
    faults.settle();
    const late = steps.find(({ row, version }) => row.version !== version);
    if (late) throw staleVersion(late.row.id, late.row.version, late.version);
    await work(tables, rows);
    return rows.join(' ');
  });
  return await loadPresent(context.load.observation, ids.split(' '));
}

/** The observations that are named, by their identifiers. */
async function found(tables: Tables, steps: readonly Step[]): Promise<Map<string, Observation>> {
  const rows = await tables.observation.findMany({
    where: { id: { in: steps.map(({ observation }) => observation) } },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The observations that are named, where each of them is there, and stands where it should. */
async function ready(
  tables: Tables,
  faults: Faults,
  steps: readonly Step[],
  from: ObservationStatus,
): Promise<{ row: Observation; version: number }[]> {
  const rows = await found(tables, steps);
  const seen = new Set<string>();
  const all: { row: Observation; version: number }[] = [];
  for (const [place, { observation, version }] of steps.entries()) {
    const path = `${pathOf(place)}.observation`;
    const row = await named(faults, path, observation, GIVEN, async (id) => rows.get(id) ?? null);
    if (!row) continue;
    if (seen.has(row.id)) faults.add(path, 'INVALID', 'is named twice. Name each once.');
    if (row.status !== from)
      faults.add(path, 'INVALID', `is ${row.status}, and only what is ${from} can take this step.`);
    seen.add(row.id);
    all.push({ row, version });
  }
  return all;
}
