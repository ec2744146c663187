import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { write } from '@cdw/kernel/writing/write.ts';
import type { Context } from './context.ts';
import type { Tables } from './snapshots.ts';

/** Writes, and lets the rest of the request read what was written. */
export async function written(
  context: Context,
  mutation: string,
  input: unknown,
  work: (tables: Tables, faults: Faults) => Promise<string>,
): Promise<string> {
  const id = await write<Tables>(context, 'spaces', { mutation, input }, work);
  for (const loader of Object.values(context.load)) loader.clearAll();
  context.lists.forget();
  return id;
}
