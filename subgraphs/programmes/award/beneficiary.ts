import type { Column } from '@cdw/kernel/facts/columns.ts';
import { builder } from '../builder.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { beneficiaryNamed, beneficiaryOf } from '../references/foreign.ts';
import { Organisation } from '../references/organisation.ts';
import { Space } from '../references/space.ts';

const TYPES = { SPACE: 'Space', CREATIVE_HUB: 'CreativeHub', ORGANISATION: 'Organisation' } as const;

type Beneficiary = { id: string; __typename?: (typeof TYPES)[keyof typeof TYPES] };
type Row = { readonly beneficiaryKind: keyof typeof TYPES; readonly beneficiaryId: string };

const AwardBeneficiary = builder.unionType('AwardBeneficiary', {
  description: 'What an award goes to.',
  types: [Space, CreativeHub, Organisation],
  resolveType: (beneficiary: Beneficiary) => beneficiary.__typename,
});

/** What an award goes to. Another one would get another award: this one is withdrawn then. */
export const beneficiary: Column = {
  isRequired: true,
  isFixed: true,
  input: (t, required) =>
    t.id({
      required,
      description: 'Identifier of the space (`spc_…`), creative hub (`hub_…`) or organisation (`org_…`) that gets it.',
    }) as never,
  output: (t) =>
    t.field({
      type: AwardBeneficiary as never,
      nullable: true,
      description: 'What it goes to; null where the subgraph that keeps it cannot be reached.',
      resolve: (({ beneficiaryKind, beneficiaryId: id }: Row) => ({ __typename: TYPES[beneficiaryKind], id })) as never,
    }) as never,
  columns: (given) => ({ beneficiaryId: given, beneficiaryKind: beneficiaryOf(String(given)).kind }),
  stored: () => ['beneficiaryKind', 'beneficiaryId'],
  references: (given, path) => (typeof given === 'string' ? [beneficiaryNamed(given, path)] : []),
  seededBy: { space: 'Space', creativeHub: 'CreativeHub', organisation: 'Organisation' },
};
