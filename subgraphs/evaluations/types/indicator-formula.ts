import { builder } from '../builder.ts';

builder.prismaObject('IndicatorFormula', {
  fields: (t) => ({
    version: t.exposeInt('version'),
    expression: t.exposeString('expression'),
    description: t.text('description', { description: 'The formula in words.' }),
    period: t.period('When this version is, or was, in use.'),
    sources: t.sources(),
  }),
});
