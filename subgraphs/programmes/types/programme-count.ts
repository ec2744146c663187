import { builder } from '../builder.ts';
import { ProgrammePart } from './programme-part.ts';
import { Qualifier } from './qualifier.ts';

builder.prismaObject('ProgrammeCount', {
  fields: (t) => ({
    part: t.expose('part', { type: ProgrammePart }),
    count: t.exposeInt('count'),
    qualifier: t.expose('qualifier', { type: Qualifier }),
    sources: t.sources(),
  }),
});
