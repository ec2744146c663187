import { localizedColumns } from '@cdw/kernel/language.ts';
import { euro, localized, sources } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Row } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { AmountPer, Qualifier } from '../generated/prisma/enums.ts';

/** An amount as a source states it; statements that disagree stand beside each other. */
export const amountStatement = z.strictObject({
  amountEur: euro,
  per: z.enum(AmountPer),
  years: z.int().min(1).optional(),
  qualifier: z.enum(Qualifier),
  scope: localized.optional(),
  note: z.string().optional(),
  sources,
});

type Owner = { programmeId: string } | { measureId: string } | { callId: string };

/** The statements of one row, which stand in it under a field of that name. */
export const amountRows = (
  statements: readonly z.infer<typeof amountStatement>[],
  field: string,
  owner: Owner,
  row: Row<{ slug: string }>,
  references: References,
): Prisma.AmountStatementCreateManyInput[] =>
  statements.map(({ scope, sources, ...statement }, index) => ({
    id: seededId('amt', `${Object.values(owner)[0]} ${index}`),
    ...owner,
    ...statement,
    ...(scope && localizedColumns('scope', scope)),
    position: index + 1,
    sourceKeys: references.sources(sources, row, `${field}.${index}.sources`),
  }));
