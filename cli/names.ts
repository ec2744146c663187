import { Option } from '@commander-js/extra-typings';

/** How a name is given, in the languages in which it is known. */
export const nameOptions = {
  fr: new Option('--name <name>', 'the name, in French').makeOptionMandatory(),
  nl: new Option('--name-nl <name>', '  in Dutch,'),
  de: new Option('--name-de <name>', '  in German,'),
  en: new Option('--name-en <name>', '  in English'),
  long: new Option('--long-name <name>', 'the name written out, where the name itself is an abbreviation'),
};

type Given = {
  readonly name: string;
  readonly nameNl?: string | undefined;
  readonly nameDe?: string | undefined;
  readonly nameEn?: string | undefined;
};

export const nameOf = ({ name, nameNl, nameDe, nameEn }: Given) => ({ fr: name, nl: nameNl, de: nameDe, en: nameEn });
