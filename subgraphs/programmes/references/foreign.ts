import type { ForeignType } from '@cdw/kernel/foreign.ts';
import type { Reference, Referred } from '@cdw/kernel/writing/references.ts';
import { BENEFICIARIES } from '../named.ts';

/** What changes name in other subgraphs, with who runs it today: those who run what gets money do not give it. */
const SPACE: ForeignType = {
  type: 'Space',
  prefix: 'spc',
  field: 'space',
  argument: 'id',
  fields: 'id slug operator { id }',
};
const CREATIVE_HUB: ForeignType = {
  type: 'CreativeHub',
  prefix: 'hub',
  field: 'creativeHub',
  argument: 'id',
  fields: 'id slug partners { role organisation { id } }',
};
export const ORGANISATION: ForeignType = {
  type: 'Organisation',
  prefix: 'org',
  field: 'organisation',
  argument: 'id',
  fields: 'id slug',
};
const NETWORK: ForeignType = { type: 'Network', prefix: 'net', field: 'network', argument: 'id', fields: 'id' };
const PARTNERSHIP: ForeignType = {
  type: 'Partnership',
  prefix: 'prt',
  field: 'partnership',
  argument: 'id',
  fields: 'id',
};

/** What an award may go to, by the letters with which its identifier begins. */
const BENEFICIARY_TYPES = {
  spc: { kind: 'SPACE', to: SPACE },
  hub: { kind: 'CREATIVE_HUB', to: CREATIVE_HUB },
  org: { kind: 'ORGANISATION', to: ORGANISATION },
} as const;

/** What an identifier says that an award goes to; one of another type is refused as a reference, beside the other faults. */
export const beneficiaryOf = (id: string) =>
  Object.entries(BENEFICIARY_TYPES).find(([prefix]) => id.startsWith(`${prefix}_`))?.[1] ?? BENEFICIARY_TYPES.org;

/** What has to be there of a beneficiary. */
export const beneficiaryNamed = (key: string, path?: string): Reference => ({
  to: { ...beneficiaryOf(key).to, among: BENEFICIARIES },
  key,
  ...(path && { path }),
});

/** What a measure, a commitment or a document may be about and other subgraphs keep. */
export const FOREIGN_SUBJECTS = {
  spc: { kind: 'SPACE', to: SPACE },
  hub: { kind: 'CREATIVE_HUB', to: CREATIVE_HUB },
  net: { kind: 'NETWORK', to: NETWORK },
  prt: { kind: 'PARTNERSHIP', to: PARTNERSHIP },
} as const;

type Run = {
  readonly operator?: { readonly id: string } | null;
  readonly partners?: readonly { readonly role: string; readonly organisation?: { readonly id: string } | null }[];
};

/** The organisations that run a beneficiary today, or that it is itself. */
export function runningBeneficiary(id: string, referred: Referred): string[] {
  if (id.startsWith('org_')) return [id];
  const { operator, partners = [] } = (referred.dataOf(id) ?? {}) as Run;
  const operators = partners.flatMap(({ role, organisation }) => (role === 'OPERATOR' && organisation) || []);
  return [...(operator ? [operator] : []), ...operators].map((organisation) => organisation.id);
}
