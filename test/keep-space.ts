import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import type { InsistentClient } from './insistent.ts';

const ideta = seededId('org', 'ideta');

/** Whose key writes. */
export const IDETA: Viewer = {
  role: 'OPERATOR',
  organisationIds: [ideta],
  scopes: ['spaces:write'],
  actor: 'key cdw_ideta',
};

const REGISTER = 'mutation ($space: RegisterSpaceInput!) { registerSpace(input: $space) { id slug } }';
const CHANGE = `mutation ($name: RenameSpaceInput!, $hours: ChangeOpeningHoursInput!) {
  renameSpace(input: $name) { id } changeOpeningHours(input: $hours) { id } }`;

const sources = [{ key: 'pw-72821' }];
const HOURS = 'Mo-Fr 08:00-18:00';

/** What is true of a space when all three writes took effect once: its version, its hours, its names. */
export const keptState = (n: number): unknown[] => [3, HOURS, `Espace ${n}`, `Lieu ${n}`];

/** The keys under which its writes are remembered: a request of two has two. */
export const keptKeys = (n: number): string[] => [`register-${n} 0`, `change-${n} 0`, `change-${n} 1`];

/** Registers a space by one request, and changes it twice by another one. */
export async function keepSpace(client: InsistentClient, n: number): Promise<void> {
  const premises = { municipality: '57081' };
  const space = { kind: 'COWORKING', name: { fr: `Espace ${n}` }, operator: ideta, premises, sources };
  const registered = { key: `register-${n}`, query: REGISTER, variables: { space } };
  const { id } = (await client.send<{ registerSpace: { id: string } }>(registered)).registerSpace;
  const name = { space: id, version: 1, name: { fr: `Lieu ${n}` }, from: '2026-01', sources };
  const hours = { space: id, version: 2, openingHours: HOURS, from: '2026-01', sources };
  await client.send({ key: `change-${n}`, query: CHANGE, variables: { name, hours } });
}
