import { builder } from '../builder.ts';
import { BodyRole } from './body-role.ts';

export const BodyInput = builder.inputType('BodyInput', {
  description: 'What an organisation does for a programme or a call.',
  fields: (t) => ({
    organisation: t.id({ required: true, description: 'Identifier of the organisation; begins with `org_`.' }),
    role: t.field({
      type: BodyRole,
      required: true,
      description: 'What it does. As ORGANISER, FUNDER or COORDINATOR it may also keep the record of it.',
    }),
    office: t.string({ description: 'The office concerned, in French (`Ministre de la Ruralité`); never a person.' }),
  }),
});
