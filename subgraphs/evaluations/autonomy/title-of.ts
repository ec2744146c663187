import type { Texts } from '@cdw/kernel/language.ts';
import type { AutonomyRule } from '../generated/prisma/client.ts';

/** What a rule is called in each language, in French where it is not known. */
export const titleOf = ({ titleFr, titleNl, titleDe, titleEn }: AutonomyRule): Texts => ({
  fr: titleFr,
  nl: titleNl ?? titleFr,
  de: titleDe ?? titleFr,
  en: titleEn ?? titleFr,
});
