import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { byKeepers } from '@cdw/kernel/writing/change-thing.ts';
import { byOrganisations, type Right, type WriteContext } from '@cdw/kernel/writing/written.ts';
import { bodiesNamed, checkBodies, firstBodies } from '../../body/bodies.ts';
import { BodyInput } from '../../body/body-input.ts';
import { builder } from '../../builder.ts';
import { KEEPERS_OF_PROGRAMME } from '../../keepers.ts';
import { CAPS_PER_WRITE_MAX, MEASURES_PER_WRITE_MAX } from '../../limits.ts';
import { AmountStatementInput } from '../../money/amount-statement-input.ts';
import { checkAmounts, firstAmounts } from '../../money/amounts.ts';
import { checkLength } from '../../money/checked-figures.ts';
import { PROGRAMME } from '../../programme/programme.ts';
import type { Tables } from '../../tables.ts';
import { bodies } from '../bodies.ts';
import { CALL } from '../call.ts';
import { CategoryCapInput } from '../category-cap-input.ts';
import { categoryCaps } from '../category-caps.ts';
import { OPEN } from '../dates.ts';
import { envelopes } from '../envelopes.ts';
import { measures } from '../measures.ts';

const LATER = ['launchedOn', 'closedOn', 'awardedOn', 'projectsReceived', 'projectsDiscarded', 'projectsSelected'];

type Further = { readonly title: { readonly fr: string }; readonly programme?: string | null };

registerMutation(builder, CALL, 'openCall', {
  kind: 'OPENED',
  says: 'Opens a call for projects; it counts as open from its date on, until `closeCall`. The agency may, and who organises, funds or coordinates the programme to which it belongs.',
  input: (t) => ({
    measures: t.idList({
      defaultValue: [],
      description: 'Identifiers of the measures that it carries out, also of other programmes; 50 at most.',
    }),
    on: t.date('When it opens'),
    envelopes: t.field({
      type: [AmountStatementInput],
      defaultValue: [],
      description: 'What there is to give, as each source states it; 20 statements at most.',
    }),
    categoryCaps: t.field({
      type: [CategoryCapInput],
      defaultValue: [],
      description: 'How much of a subsidy can go to a category of expense; 10 at most.',
    }),
    bodies: t.field({
      type: [BodyInput],
      defaultValue: [],
      description: 'Who decides on, funds, organises, coordinates or evaluates it; 20 at most.',
    }),
  }),
  calledAfter: (input) => (input as object as Further).title.fr,
  without: LATER,
  right: (input, context: WriteContext<Tables>): Right<Tables, unknown> => {
    const { programme } = input as object as Further;
    return programme
      ? byKeepers(PROGRAMME, context, programme)
      : byOrganisations(context.viewer, async () => [], `${KEEPERS_OF_PROGRAMME} of a call`);
  },
  references: (input) => bodiesNamed(input.bodies),
  details: (input) => ({ ...input, launchedOn: input.on }),
  givenBy: (path) => path.replace('launchedOn', 'on'),
  columns: () => OPEN,
  check: (faults, input) => {
    checkBodies(faults, input.bodies);
    checkAmounts(faults, 'input.envelopes', input.envelopes);
    checkLength(faults, 'input.categoryCaps', input.categoryCaps ?? [], CAPS_PER_WRITE_MAX);
    const categories = (input.categoryCaps ?? []).map(({ category }) => category);
    for (const [place, category] of categories.entries()) {
      if (categories.indexOf(category) === place) continue;
      faults.add(`input.categoryCaps.${place}`, 'INVALID', `sets a cap for ${category} a second time. Set one.`);
    }
    const ids = (input.measures ?? []).map(String);
    checkLength(faults, 'input.measures', ids, MEASURES_PER_WRITE_MAX);
    if (new Set(ids).size < ids.length) faults.add('input.measures', 'INVALID', 'names a measure twice. Name it once.');
  },
  facts: (input) => [
    ...(input.measures ?? []).slice(0, MEASURES_PER_WRITE_MAX).map((measure, place) => ({
      fact: measures,
      place,
      given: { measure },
      path: `input.measures.${place}`,
      givenBy: (path: string) => path.replace(/\.measure$/, ''),
    })),
    ...firstBodies(bodies, input.bodies),
    ...firstAmounts(envelopes, input.envelopes),
    ...(input.categoryCaps ?? []).map((given, place) => ({
      fact: categoryCaps,
      place,
      given,
      path: `input.categoryCaps.${place}`,
    })),
  ],
});
