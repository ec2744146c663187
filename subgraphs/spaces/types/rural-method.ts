import { builder } from '../builder.ts';

export const RuralMethod = builder.enumType('RuralMethod', {
  description: 'A method by which a municipality is called rural.',
  values: {
    OECD: { description: 'Fewer than 150 inhabitants per square kilometre.' },
    PWDR: {
      description:
        'Walloon Rural Development Programme: fewer than 150 inhabitants per square kilometre, or more than 80 % of the area not built on.',
    },
    DGO3: {
      description:
        'Indicator of the Walloon administration by statistical sectors: rural above 85 % of rural area, semi-rural from 60 to 85 %.',
    },
    DEGURBA: { description: 'Degree of urbanisation of Eurostat: cities, towns, rural areas.' },
  } as const,
});
