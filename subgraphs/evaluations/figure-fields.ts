import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { builder } from './builder.ts';
import { NON_RESPONDENTS_PER_OBSERVATION_MAX, PARTS_PER_OBSERVATION_MAX } from './limits.ts';
import { ObservationPartInput } from './types/observation-part-input.ts';
import { ObservationQualifier } from './types/observation-qualifier.ts';
import { ObservationTargetInput } from './types/observation-target-input.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const NonRespondentInput = builder.inputType('NonRespondentInput', {
  description: 'Who was asked for a figure and did not answer.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name under which the source mentions it.' }),
    space: t.id({ description: 'Identifier of the space, where it is one that the graph knows; begins with `spc_`.' }),
  }),
});

/** What a figure says, in whichever input it stands. */
export const figureFields = (t: Fields) => ({
  value: t.field({
    type: 'Decimal',
    required: true,
    description: 'The figure, in the unit of the indicator; the lower end of a range. A share is from 0 to 1.',
  }),
  valueMax: t.field({ type: 'Decimal', description: 'The upper end of a range; then the qualifier is BETWEEN.' }),
  qualifier: t.field({
    type: ObservationQualifier,
    required: true,
    defaultValue: 'EXACT',
    description: 'How exactly the source states the figure.',
  }),
  sampleSize: t.int({ description: 'How many of those asked answered, where it is known.' }),
  population: t.int({ description: 'How many there were to ask, where it is known.' }),
  nonRespondents: t.field({
    type: [NonRespondentInput],
    description: `Those who were asked and did not answer, as far as they are named; ${NON_RESPONDENTS_PER_OBSERVATION_MAX} at most.`,
  }),
  parts: t.field({
    type: [ObservationPartInput],
    description: `The figure broken down as its source does; ${PARTS_PER_OBSERVATION_MAX} parts at most. Of what is counted or added up, the parts of one dimension are together no more than the figure, unless that is ABOUT or AT_LEAST.`,
  }),
  target: t.field({
    type: ObservationTargetInput,
    description: 'What the figure was to reach, where the source states that.',
  }),
  note: t.string({
    description: `What a reader should know of the figure, in French; ${NOTE_CHARACTERS_MAX.toLocaleString('en')} characters at most.`,
  }),
});
