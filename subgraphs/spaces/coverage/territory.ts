import type { Day } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';

export type TerritoryArgs = {
  readonly province?: string | null | undefined;
  readonly territoryOf?: string | null | undefined;
};

/** The condition that the municipality `m` lies in the territory asked for; nothing where no source tells what that is. */
export async function territoryOn(args: TerritoryArgs, day: Day, context: Context): Promise<Sql | undefined> {
  const { province, territoryOf } = args;
  if (province && territoryOf) {
    throw badUserInput(
      '`province` and `territoryOf` were both given; give one of them, or neither for all of Wallonia.',
      'territoryOf',
    );
  }
  if (territoryOf) return await affiliatedTo(territoryOf, day, context);
  if (!province) return sql`TRUE`;
  if (await context.load.province.load(province)) return sql`m."provinceNis" = ${province}`;
  throw badUserInput(
    `No Walloon province has the code ${province}; \`provinces\` lists those that there are.`,
    'province',
  );
}

/** The municipalities affiliated to an organisation on a day, by themselves or with their province. */
async function affiliatedTo(name: string, day: Day, { db, load }: Context): Promise<Sql | undefined> {
  const where = name.includes('_')
    ? { id: identifierOf({ org: 'Organisation' }, name, 'territoryOf') }
    : { slug: name };
  const organisation = await db.organisation.findUnique({ where });
  if (!organisation) {
    throw badUserInput(
      `There is no organisation "${name.slice(0, 40)}"; \`organisations(kind: INTERCOMMUNALE)\` lists those that have a territory.`,
      'territoryOf',
    );
  }
  const affiliations = holding(await load.territoryOfOrganisation.load(organisation.id), day);
  if (affiliations.length === 0) return undefined;
  const municipalities = affiliations.flatMap(({ municipalityNis }) => municipalityNis ?? []);
  const provinces = affiliations.flatMap(({ provinceNis }) => provinceNis ?? []);
  return sql`(m.nis = ANY(${municipalities}) OR m."provinceNis" = ANY(${provinces}))`;
}
