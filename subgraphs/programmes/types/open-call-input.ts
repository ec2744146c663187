import { builder } from '../builder.ts';
import { optionalDate, optionalText, slugField } from '../input-fields.ts';
import { YEARS_MAX } from '../limits.ts';
import { AmountStatementInput } from './amount-statement-input.ts';
import { BodyInput } from './body-input.ts';
import { CategoryCapInput } from './category-cap-input.ts';

export const OpenCallInput = builder.inputType('OpenCallInput', {
  description: 'A call for projects that opens. What is not known of it, or not set, is left out.',
  fields: (t) => ({
    title: t.localized('Its title; 200 characters at most.'),
    slug: slugField(t, 'title'),
    programme: t.id({ description: 'Identifier of the programme to which it belongs; begins with `prg_`.' }),
    measures: t.idList({
      defaultValue: [],
      description: 'Identifiers of the measures that it carries out, also of other programmes; 50 at most.',
    }),
    on: t.date('When it opens'),
    decidedOn: optionalDate(t, 'When it was decided to hold the call'),
    envelopes: t.field({
      type: [AmountStatementInput],
      defaultValue: [],
      description: 'What there is to give, as each source states it; 20 statements at most.',
    }),
    awardFloorEur: t.field({ type: 'Euro', description: 'The least that a project can get, in euro.' }),
    awardCeilingEur: t.field({ type: 'Euro', description: 'The most that a project can get, in euro.' }),
    yearsFunded: t.int({ description: `Years over which a project is funded: 1 to ${YEARS_MAX}.` }),
    categoryCaps: t.field({
      type: [CategoryCapInput],
      defaultValue: [],
      description: 'How much of a subsidy can go to a category of expense; 10 at most.',
    }),
    eligible: optionalText(t, 'Who can apply; 2,000 characters at most.'),
    requirements: optionalText(t, 'What a project has to be or to promise; 2,000 characters at most.'),
    bodies: t.field({
      type: [BodyInput],
      defaultValue: [],
      description: 'Who decides on, funds, organises, coordinates or evaluates it; 20 at most.',
    }),
    note: t.note(),
    sources: t.sources(),
  }),
});
