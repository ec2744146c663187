import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { RuralClass } from './rural-class.ts';
import { RuralMethod } from './rural-method.ts';

builder.prismaObject('RuralClassification', {
  fields: (t) => ({
    method: t.expose('method', { type: RuralMethod }),
    year: t.exposeInt('year'),
    class: t.expose('class', { type: RuralClass }),
    density: t.expose('density', { type: 'Decimal', nullable: true }),
    municipality: t.field({
      type: 'Municipality',
      description: 'The municipality that is classified.',
      resolve: (classification, _args, { load }) => loadReferred(load.municipality, classification.municipalityNis),
    }),
    sources: t.sources(),
  }),
});
