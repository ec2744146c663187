import { builder } from '../builder.ts';

export const ProgrammeKind = builder.enumType('ProgrammeKind', {
  description: 'What sort of programme something is.',
  values: {
    STRATEGY: { description: 'A strategy of the government: aims for several years, carried out by many measures.' },
    PROGRAMME: { description: 'A programme of actions with a budget.' },
    FUND: { description: 'A fund that finances projects of others.' },
    VOUCHER_SCHEME: { description: 'A scheme that pays a share of what its beneficiaries buy.' },
    EU_ACTION: { description: 'An action of the European Union.' },
  } as const,
});
