import type { AccessRight } from '../generated/prisma/client.ts';

/** A space as another subgraph describes it, where that is required. */
type OperatedSpace = { readonly operator?: { readonly id: string } | null } | null;

/** What comes with a reference to an access right when the operators of its spaces are required. */
export type Operators = { readonly host?: OperatedSpace; readonly beneficiary?: OperatedSpace };

const OPERATORS = Symbol('who runs the spaces of this access right');

/** The right, with who runs its spaces, in so far as it came with the reference. */
export function withOperators(right: AccessRight, { host, beneficiary }: Operators): AccessRight {
  const operators: Operators = { host: host ?? null, beneficiary: beneficiary ?? null };
  return Object.assign({ ...right }, { [OPERATORS]: operators });
}

/** Whether one organisation runs both spaces; null where it is not known who runs one of them. */
export function haveSameOperator(right: AccessRight): boolean | null {
  const { host, beneficiary } = (right as { [OPERATORS]?: Operators })[OPERATORS] ?? {};
  if (!host?.operator || !beneficiary?.operator) return null;
  return host.operator.id === beneficiary.operator.id;
}
