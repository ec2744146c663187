import { type Columns, type Row, reference, text, value } from '@cdw/kernel/facts/columns.ts';
import { referencesOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Draft, FactSpec } from '@cdw/kernel/facts/fact.ts';
import type { FirstFact } from '@cdw/kernel/facts/register-mutation.ts';
import { factTable } from '@cdw/kernel/facts/save-facts.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import type { Reference } from '@cdw/kernel/writing/references.ts';
import { BODIES_PER_WRITE_MAX } from '../limits.ts';
import { checkLength } from '../money/checked-figures.ts';
import { positioned } from '../position.ts';
import { ORGANISATION } from '../references/foreign.ts';
import { Organisation } from '../references/organisation.ts';
import type { Tables } from '../tables.ts';
import type { BodyInput } from './body-input.ts';
import { BodyRole } from './body-role.ts';

const columns: Columns = {
  organisation: reference(ORGANISATION, 'The organisation.', {
    type: Organisation,
    column: 'organisationId',
    isRequired: true,
  }),
  role: value(BodyRole, 'What the organisation does.', { isRequired: true }),
  office: text('The office concerned, in French (`Ministre de la Ruralité`); never a person.'),
};

type Of<Rows> = {
  readonly type: string;
  readonly noun: string;
  readonly table: string;
  readonly owner: string;
  readonly rows: Rows;
  readonly says: string;
  /** Who says which bodies there are: those come to keep its record. */
  readonly naming: (tables: Tables, row: never) => Promise<readonly string[]>;
  readonly who: string;
};

/** What organisations do for a programme or a call, as facts of it. */
export const bodiesOf = <const Rows extends string>({ noun, says, naming, who, ...of }: Of<Rows>) =>
  ({
    ...of,
    name: of.type,
    noun: 'body',
    prefix: 'bod',
    part: 'bodies',
    holds: 'ENTRY',
    orderColumn: 'position',
    columns,
    complete: async (row, draft) => {
      await refuseDouble(row, draft, of);
      return await positioned(row, draft, of);
    },
    right: (way, { organisation, role }, viewer) =>
      way === 'CORRECT' && organisation === undefined && role === undefined
        ? undefined
        : { permit: async ({ tables, row }) => permitOrganisations(viewer, await naming(tables, row as never), who) },
    lists: { history: ['bodies', says] },
    begin: {
      mutation: `add${of.type}`,
      kind: 'BODY_ADDED',
      says: `Adds what an organisation does for a ${noun}: as ORGANISER, FUNDER or COORDINATOR it comes to keep the record of it. Only ${who}, or the agency, says who that is.`,
      from: '',
    },
  }) satisfies FactSpec as FactSpec & { readonly rows: Rows };

/** No organisation has one role twice. */
async function refuseDouble(row: Row, { tables, owner, faults, path }: Draft, of: Pick<FactSpec, 'table' | 'owner'>) {
  if (!tables) return;
  const { organisationId, role, id } = row;
  const where = { [of.owner]: owner.id, organisationId, role };
  const found = await factTable(tables, of).findMany({ where, orderBy: [{ id: 'asc' }] });
  const other = found.find((one) => one.id !== id);
  if (other) faults.add(path, 'TAKEN', `names ${organisationId} as ${role} a second time.`, other.id);
}

type Given = typeof BodyInput.$inferInput;

/** The bodies with which something begins. */
export const firstBodies = (fact: FactSpec, given: readonly Given[] | null | undefined): FirstFact[] =>
  (given ?? [])
    .slice(0, BODIES_PER_WRITE_MAX)
    .map((body, place) => ({ fact, place, given: body, path: `input.bodies.${place}` }));

/** What has to be there of the bodies that an input names. */
export const bodiesNamed = (given: readonly Given[] | null | undefined): Reference[] =>
  (given ?? []).flatMap((body, place) => referencesOf(columns, body, `input.bodies.${place}`));

/** Notes that an input names too many bodies, or one twice. */
export function checkBodies(faults: Faults, given: readonly Given[] | null | undefined): void {
  const bodies = given ?? [];
  checkLength(faults, 'input.bodies', bodies, BODIES_PER_WRITE_MAX);
  for (const [place, { organisation, role }] of bodies.entries()) {
    const like = (other: Given): boolean => other.organisation === organisation && other.role === role;
    if (bodies.findIndex(like) === place) continue;
    faults.add(`input.bodies.${place}`, 'INVALID', `names ${organisation} as ${role} a second time.`);
  }
}
