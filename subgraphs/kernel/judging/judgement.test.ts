import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createBuilder } from '../builder.ts';
import type { Day } from '../days.ts';
import { JUDGEMENT_INPUTS_MAX } from '../limits.ts';
import { rowBy } from '../loaders.ts';
import type { Judgement, JudgementInput } from './judgement.ts';
import { addJudgement } from './judgement-types.ts';
import { written, writtenShare } from './written.ts';

const same = (text: string) => ({ fr: text, nl: text, de: text, en: text });
const work = { key: 'kept', title: 'Kept', url: null, publisher: null, publishedOn: null };
const weight: JudgementInput = {
  name: { fr: 'poids', nl: 'gewicht', de: 'Gewicht', en: 'weight' },
  value: '2.50',
  unit: 'kg',
  period: { validFrom: '2016-10', validThrough: null },
  sources: ['kept', 'lost', { ...work, key: 'brought' }],
  entity: { type: 'Letter', id: 'ltr_1' },
};

const judgement: Judgement<number> = {
  value: 2.5,
  because: { fr: `Elle pèse ${written(2.5).fr} kg.`, nl: '', de: '', en: `It weighs ${written(2.5).en} kg.` },
  inputs: [weight],
  formula: { name: 'POSTAGE', version: 2, expression: 'weight', description: same('As it is.') },
  asOf: '2016-10-05' as Day,
};

async function ask(postage: Judgement<number>, fields: string): Promise<unknown> {
  const builder = createBuilder<object, { db: object }>({ datamodel: { models: {} } });
  const Postage = builder.objectRef<Judgement<number>>('Postage').implement({
    description: 'For a test.',
    interfaces: [addJudgement(builder)],
    fields: (t) => ({ value: t.exposeFloat('value', { nullable: true, description: 'Null where it is not known.' }) }),
  });
  builder.queryField('postage', (t) => t.field({ type: Postage, description: 'For a test.', resolve: () => postage }));
  const sources = rowBy(
    async () => [work],
    ({ key }) => key,
  );
  const contextValue = { db: {}, sources };
  const { data, errors } = await graphql({
    schema: builder.toSubGraphSchema({}),
    source: `{ postage { ${fields} } }`,
    contextValue,
  });
  expect(errors).toBeUndefined();
  return data?.postage;
}

describe('a judgement', () => {
  it('says why, from what, by which formula and for which day', async () => {
    expect(
      await ask(
        judgement,
        `value isKnown asOf because english: because(lang: EN) inputCount formula { name version expression description }
        inputs { name(lang: DE) value unit period { from through } entityType entityId sources { key } }`,
      ),
    ).toEqual({
      value: 2.5,
      isKnown: true,
      asOf: '2016-10-05',
      because: 'Elle pèse 2,5 kg.',
      english: 'It weighs 2.5 kg.',
      inputCount: 1,
      formula: { name: 'POSTAGE', version: 2, expression: 'weight', description: 'As it is.' },
      inputs: [
        {
          name: 'Gewicht',
          value: '2.50',
          unit: 'kg',
          period: { from: '2016-10', through: null },
          entityType: 'Letter',
          entityId: 'ltr_1',
          sources: [{ key: 'kept' }, { key: 'brought' }],
        },
      ],
    });
  });

  it('without a value is unknown, and zero is a value', async () => {
    const unknown = { ...judgement, value: null, inputs: [{ name: same('x'), value: null, sources: [] }] };
    expect(
      await ask(unknown, 'value isKnown inputs { value unit period { from } entityType sources { key } }'),
    ).toEqual({
      value: null,
      isKnown: false,
      inputs: [{ value: null, unit: null, period: null, entityType: null, sources: [] }],
    });
    expect(await ask({ ...judgement, value: 0 }, 'isKnown')).toEqual({ isKnown: true });
  });

  it('shows a limited number of inputs, and says how many there are', async () => {
    const many = Array.from({ length: JUDGEMENT_INPUTS_MAX + 1 }, () => weight);
    const shown = (await ask({ ...judgement, inputs: many }, 'inputCount inputs { unit }')) as { inputs: unknown[] };
    expect(shown).toMatchObject({ inputCount: JUDGEMENT_INPUTS_MAX + 1 });
    expect(shown.inputs).toHaveLength(JUDGEMENT_INPUTS_MAX);
    expect(await ask({ ...judgement, inputCount: 7_000 }, 'inputCount')).toEqual({ inputCount: 7_000 });
  });

  it('writes numbers as each language does', () => {
    expect(written(1234.5)).toMatchObject({ nl: '1.234,5', de: '1.234,5', en: '1,234.5' });
    expect(writtenShare(0.4406)).toMatchObject({ en: '44.1%' });
  });
});
