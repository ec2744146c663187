import { builder } from '../builder.ts';

builder.prismaObject('FormerNis', {
  fields: (t) => ({
    nis: t.expose('nis', { type: 'NIS' }),
    name: t.exposeString('name'),
    replacedOn: t.expose('replacedOn', { type: 'PartialDate' }),
    sources: t.sources(),
  }),
});
