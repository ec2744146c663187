import { builder } from '../builder.ts';

export const DocumentKind = builder.enumType('DocumentKind', {
  description: 'What sort of document something is.',
  values: {
    PARLIAMENTARY_QUESTION: { description: 'A question to a minister in the Walloon Parliament, with its answer.' },
    GOVERNMENT_DECISION: { description: 'A decision of a government.' },
    MINISTERIAL_ORDER: { description: 'An order of a minister.' },
    STRATEGY: { description: 'A strategy, or a part of one.' },
    STUDY: { description: 'A study or an evaluation.' },
    SURVEY: { description: 'A survey.' },
    REPORT: { description: 'A report, or another publication of a public body.' },
    PRESS: { description: 'An article of the press that states figures or judgements of its own.' },
  } as const,
});
