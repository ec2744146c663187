import { builder } from '../builder.ts';

export const OrganisationKind = builder.enumType('OrganisationKind', {
  description: 'What sort of body an organisation is.',
  values: {
    INTERCOMMUNALE: { description: 'An association of municipalities; here mostly an economic development agency.' },
    PUBLIC_AGENCY: { description: 'An agency under public law.' },
    PUBLIC_SERVICE: { description: 'A government or its administration.' },
    MUNICIPALITY: { description: 'A municipality as a body.' },
    HIGHER_EDUCATION: { description: 'A university or another school of higher education.' },
    RESEARCH_CENTRE: { description: 'A centre of research.' },
    COMPANY: { description: 'A commercial company.' },
    COOPERATIVE: { description: 'A cooperative company.' },
    NON_PROFIT: { description: 'A non-profit association (asbl).' },
    FOUNDATION: { description: 'A foundation.' },
    FEDERATION: { description: 'A federation of companies or of other bodies.' },
    INNOVATION_CENTRE: {
      description: 'A centre that accompanies enterprises and innovation (CEEI, incubator, skills centre).',
    },
    UNKNOWN: { description: 'No source tells.' },
  } as const,
});
