import { searchable } from '../searchable.ts';
import type { Faults } from './faults.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SLUG_CHARACTERS_MAX = 80;

export const isSlug = (text: string): boolean => SLUG.test(text) && text.length <= SLUG_CHARACTERS_MAX;

/** The slug of a new thing: the one that is given, else one made of its name; one that is taken is a fault. */
export async function newSlug(
  faults: Faults,
  given: string | null | undefined,
  name: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const slug =
    given ??
    searchable(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, SLUG_CHARACTERS_MAX);
  if (!isSlug(slug)) {
    faults.add(
      'input.slug',
      'INVALID',
      `a slug has small letters, digits and single hyphens, ${SLUG_CHARACTERS_MAX} characters at most: "esco". Give one.`,
    );
  } else if (await isTaken(slug)) {
    faults.add('input.slug', 'TAKEN', `"${slug}" is the slug of another. Give one that tells the two apart.`);
  }
  return slug;
}
