import type { InterfaceRef } from '@pothos/core';
import type { Builder, KernelTypes } from '../builder.ts';
import { fromDay } from '../days.ts';
import { textIn } from '../language.ts';
import { JUDGEMENT_INPUTS_MAX } from '../limits.ts';
import type { Judgement, JudgementFormula, JudgementInput } from './judgement.ts';

type AnyBuilder = Builder<object, { db: object }>;
type JudgementRef<P extends object, C extends object> = InterfaceRef<
  PothosSchemaTypes.ExtendDefaultTypes<KernelTypes<P, C>>,
  Judgement
>;

/**
 * The interface of everything that is computed and explains itself. A type that implements it adds its own `value`, null
 * exactly where `isKnown` is false; each subgraph that judges has the same interface.
 */
export function addJudgement<P extends object, C extends { db: object }>(own: Builder<P, C>): JudgementRef<P, C> {
  // A judgement needs nothing of the one subgraph's tables.
  const builder = own as unknown as AnyBuilder;
  const Input = inputType(builder);
  const Formula = formulaType(builder);
  const ref = builder.interfaceRef<Judgement>('Judgement').implement({
    description:
      'A computed result that explains itself: why, from what, by which formula, for which day. What cannot be computed is unknown, and says what is missing.',
    fields: (t) => ({
      isKnown: t.boolean({
        description:
          'Whether there is a result; when false, its `value` is null or its verdict `UNKNOWN`, and `because` says what is missing.',
        resolve: ({ value }) => value !== null,
      }),
      because: t.string({
        description: 'Why the result is what it is, or why there is none, in a few sentences.',
        args: { lang: t.arg.language() },
        resolve: ({ because }, { lang }) => textIn(because, lang),
      }),
      inputs: t.field({
        type: [Input],
        description: `What it was computed from, the most important first; ${JUDGEMENT_INPUTS_MAX} at most, of \`inputCount\`.`,
        resolve: ({ inputs }) => inputs.slice(0, JUDGEMENT_INPUTS_MAX),
      }),
      inputCount: t.int({
        description: 'How many inputs there are in all.',
        resolve: ({ inputs, inputCount }) => inputCount ?? inputs.length,
      }),
      formula: t.field({ type: Formula, description: 'How it is computed.', resolve: ({ formula }) => formula }),
      asOf: t.field({
        type: 'Date',
        description: 'The day for which it was asked: only what was so, and in force, on that day counts.',
        resolve: ({ asOf }) => fromDay(asOf),
      }),
    }),
  });
  return ref as unknown as JudgementRef<P, C>;
}

const inputType = (builder: AnyBuilder) =>
  builder.objectRef<JudgementInput>('JudgementInput').implement({
    description: 'Something that a result was computed from, or that was looked for and is not known.',
    shareable: true,
    fields: (t) => ({
      name: t.string({
        description: 'What it is.',
        args: { lang: t.arg.language() },
        resolve: ({ name }, { lang }) => textIn(name, lang),
      }),
      value: t.exposeString('value', {
        nullable: true,
        description: 'Its exact value, as text, in `unit`; null where it is not known.',
      }),
      unit: t.string({
        nullable: true,
        description: 'The unit of the value (`EUR`, `km`, `inhabitants`); null where it has none.',
        resolve: ({ unit }) => unit,
      }),
      period: t.field({
        type: 'Period',
        nullable: true,
        description: 'When it holds, or what span of time it measures; null where it has none.',
        resolve: ({ period }) => period,
      }),
      entityType: t.string({
        nullable: true,
        description:
          'The type of the thing that it is, or is about, as this graph names it; null where it is about none.',
        resolve: ({ entity }) => entity?.type,
      }),
      entityId: t.id({
        nullable: true,
        description: "That thing's key: its identifier, or its code.",
        resolve: ({ entity }) => entity?.id,
      }),
      sources: t.field({
        type: ['Source'],
        description: 'The published works that state it; none where it is itself computed, or not known.',
        resolve: async ({ sources }, _args, context) => {
          const works = sources.map((source) => (typeof source === 'string' ? context.sources.load(source) : source));
          return (await Promise.all(works)).filter((work) => work !== null);
        },
      }),
    }),
  });

const formulaType = (builder: AnyBuilder) =>
  builder.objectRef<JudgementFormula>('JudgementFormula').implement({
    description: 'How a result is computed. A formula that changes gets a new version.',
    shareable: true,
    fields: (t) => ({
      name: t.exposeString('name', { description: 'What the formula is called, in capitals.' }),
      version: t.exposeInt('version', { description: 'Counts the versions of the formula, from 1.' }),
      expression: t.exposeString('expression', { description: 'The computation itself.' }),
      description: t.string({
        description: 'The computation in words, with what it assumes.',
        args: { lang: t.arg.language() },
        resolve: ({ description }, { lang }) => textIn(description, lang),
      }),
    }),
  });
