import { builder } from '../builder.ts';
import { CoverageGain, type GainOf } from './coverage-gain.ts';

type WhatIf = { readonly together: GainOf; readonly places: readonly GainOf[] };

export const CoverageWhatIf = builder.objectRef<WhatIf>('CoverageWhatIf').implement({
  description: 'What spaces at the imagined places would add.',
  fields: (t) => ({
    together: t.field({
      type: CoverageGain,
      description: 'All of them at once.',
      resolve: ({ together }) => together,
    }),
    places: t.field({
      type: [CoverageGain],
      description: 'Each by itself, in the order in which they were given.',
      resolve: ({ places }) => places,
    }),
  }),
});
