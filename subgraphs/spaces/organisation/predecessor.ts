import type { Beside, Column } from '@cdw/kernel/facts/columns.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { refuseCircle } from '@cdw/kernel/facts/refuse-circle.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import type { Tables } from '../tables.ts';

const SAYS = 'The organisation that this one succeeded.';
const organisation = ownReference(SAYS, {
  type: 'Organisation',
  prefix: 'org',
  table: 'organisation',
  loader: 'organisation',
  column: 'predecessorId',
});

/** The organisation that another one succeeded: none succeeds itself, nor what succeeded it. */
export const predecessor: Column = {
  ...organisation,
  input: (t, required) =>
    t.id({
      required,
      description: `${SAYS} Its identifier begins with \`org_\`. Needs a key of that organisation too, or of the agency; else FORBIDDEN.`,
    }) as never,
  check: async (given, beside) => {
    await organisation.check?.(given, beside);
    await refuseCircle(String(given), beside, {
      next: predecessorOf,
      message: `"${given}" is this organisation, or succeeded it. Give the one that was there before.`,
    });
  },
};

const predecessorOf = async (tables: Beside['tables'], id: string): Promise<string | null | undefined> =>
  (await (tables as Tables).organisation.findUnique({ where: { id }, select: { predecessorId: true } }))?.predecessorId;

/** Who may say that an organisation was succeeded: it answers its successors, so that it says so itself, or the agency does. */
export function succeeding(given: unknown, viewer: Viewer) {
  if (typeof given !== 'string') return undefined;
  return {
    permit: async ({ tables }: { readonly tables: Tables }): Promise<void> => {
      // One that is not there is a fault of the input.
      if (!(await tables.organisation.findUnique({ where: { id: given } }))) return;
      permitOrganisations(viewer, [given], `the organisation that was succeeded (${given})`);
    },
  };
}
