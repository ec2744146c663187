import { badUserInput } from '@cdw/kernel/errors.ts';
import type { Context } from '../context.ts';
import type { Point } from '../distance.ts';
import { WHAT_IF_PLACES_MAX } from '../limits.ts';

export type GivenPlace = {
  readonly point?: Point | null | undefined;
  readonly municipality?: string | null | undefined;
};

/** Where further spaces are imagined: points, or the centroids of municipalities. */
export async function whatIfPlaces(given: readonly GivenPlace[], { load }: Context): Promise<Point[]> {
  if (given.length > WHAT_IF_PLACES_MAX) {
    throw badUserInput(
      `\`whatIf\` names ${given.length} places; ${WHAT_IF_PLACES_MAX} are the most. Ask for the others in a second request.`,
      'whatIf',
    );
  }
  return await Promise.all(
    given.map(async ({ point, municipality }, index) => {
      const path = `whatIf.${index}`;
      if (Boolean(point) === Boolean(municipality)) {
        throw badUserInput(`\`${path}\` needs exactly one of \`point\` and \`municipality\`.`, path);
      }
      if (point) return point;
      const found = await load.municipality.load(municipality ?? '');
      if (found) return found;
      throw badUserInput(
        `No Walloon municipality has the code ${municipality}, named in \`${path}\`; \`municipalities\` lists those that there are.`,
        `${path}.municipality`,
      );
    }),
  );
}
