import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

describe('an indicator', () => {
  it('has a name in four languages, a definition, and its formula where a source gives one', async () => {
    const { data } = await evaluations.ask(`{ indicator(slug: "visits-growth") {
      code unit direction periodicity subjectKinds fr: name nl: name(lang: NL) de: name(lang: DE) en: name(lang: EN)
      definition(lang: EN) formulas { version expression period { from through } sources { key } }
      observations { totalCount nodes { value } } } }`);
    expect(data?.indicator).toEqual({
      code: 'visits_growth',
      unit: 'RELATIVE_CHANGE',
      direction: 'MORE_IS_BETTER',
      periodicity: 'YEARLY',
      subjectKinds: ['SPACE', 'NETWORK'],
      fr: 'Évolution de la fréquentation',
      nl: 'Groei van het aantal bezoeken',
      de: 'Entwicklung der Besuche',
      en: 'Growth of visits',
      definition: 'Change of the visits against the year before.',
      formulas: [
        {
          version: 1,
          expression: 'visits / visits[year - 1] - 1',
          period: { from: null, through: null },
          sources: [{ key: 'dw-2015' }],
        },
      ],
      observations: { totalCount: 1, nodes: [{ value: '0.24' }] },
    });
  });

  it('is found by its code too', async () => {
    const { data } = await evaluations.ask('{ indicator(code: "occupancy_rate") { slug } }');
    expect(data).toEqual({ indicator: { slug: 'occupancy-rate' } });
  });

  it.each([
    ['unit: [SCORE_OUT_OF_5, SQUARE_METRES]', ['satisfaction-out-of-5', 'surface-m2']],
    ['text: "bezetting"', ['occupancy-rate']],
    ['text: "FREQUENTAT evolu"', ['visits-growth']],
    ['text: "numerique"', ['fablab-users']],
    ['subjectKind: CALL', ['beneficiaries', 'private-co-funding', 'spaces', 'running-costs', 'own-income']],
    ['subjectKind: [], unit: [], text: "bezetting"', ['occupancy-rate']],
  ])('is found by %s', async (args, slugs) => {
    const { data } = await evaluations.ask(`{ indicators(${args}) { nodes { slug } } }`);
    expect((data as { indicators: { nodes: { slug: string }[] } }).indicators.nodes.map(({ slug }) => slug)).toEqual(
      slugs,
    );
  });
});
