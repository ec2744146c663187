import type { Day } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import type { Judgement } from '@cdw/kernel/judging/judgement.ts';
import { answering } from '@cdw/kernel/list-origin.ts';
import type { Context } from '../context.ts';
import type { RuralMethod, SpaceKind } from '../generated/prisma/client.ts';
import { COVERAGE_KM_MAX } from '../limits.ts';
import { FORMULA } from './formula.ts';
import { inputsOf } from './inputs.ts';
import { type OpenSpaces, openSpaces } from './open-spaces.ts';
import { type Reach, reachOf } from './reach.ts';
import { because, NO_STATUS, NO_TERRITORY, noFigures } from './reasons.ts';
import { type Classified, ruralMunicipalities } from './rural-municipalities.ts';
import { type TerritoryArgs, territoryOn } from './territory.ts';
import { type GivenPlace, whatIfPlaces } from './what-if-places.ts';

export type CoverageArgs = TerritoryArgs & {
  readonly method: RuralMethod;
  readonly year?: number | null | undefined;
  readonly withinKm: number;
  readonly kind?: readonly SpaceKind[] | null | undefined;
  readonly network?: string | null | undefined;
  readonly whatIf?: readonly GivenPlace[] | null | undefined;
};

/** The question, as it was understood. */
export type Asked = { readonly method: RuralMethod; readonly year: number | null; readonly withinKm: number };

export type RuralCoverage = Judgement<Reach> & Asked;

/** How far the spaces that are open on a day cover the rural municipalities of a territory, and their people. */
export async function ruralCoverage(args: CoverageArgs, day: Day, context: Context): Promise<RuralCoverage> {
  const { method, withinKm, kind, network } = args;
  if (!(withinKm > 0 && withinKm <= COVERAGE_KM_MAX)) {
    throw badUserInput(`\`withinKm\` is ${withinKm}, but must be above 0 and at most ${COVERAGE_KM_MAX}.`, 'withinKm');
  }
  const places = await whatIfPlaces(args.whatIf ?? [], context);
  const territory = await territoryOn(args, day, context);
  const spaces = await openSpaces(context, { kind: kind ? [...kind] : null, network: network ?? null }, day);
  const classified = territory && (await ruralMunicipalities(context, method, args.year, territory));
  const asked = { method, year: classified?.year ?? args.year ?? null, withinKm };
  const missing = missingFrom(asked, classified, spaces);
  const value = classified && !missing ? reachOf(classified.rural, spaces.sites, withinKm, places) : null;
  return {
    ...asked,
    value: value && answering(value, args),
    because: value ? because(asked, value, spaces.unknownCount) : (missing ?? NO_TERRITORY),
    inputs: inputsOf(classified, spaces),
    formula: FORMULA,
    asOf: day,
  };
}

/** Why there is no answer; nothing where there is one. */
function missingFrom(asked: Asked, classified: Classified | undefined, { knownCount }: OpenSpaces) {
  if (!classified) return NO_TERRITORY;
  if (classified.year === null || classified.unclassifiedCount > 0) return noFigures(asked, classified);
  return knownCount === 0 ? NO_STATUS : undefined;
}
