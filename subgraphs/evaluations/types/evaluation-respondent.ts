import { builder } from '../builder.ts';
import type { Respondent } from '../respondents.ts';
import { subjectOf } from '../subject.ts';
import { Organisation } from './organisation.ts';
import { RespondentState } from './respondent-state.ts';
import { Space } from './space.ts';

export const EvaluationRespondent = builder.objectRef<Respondent>('EvaluationRespondent').implement({
  description: 'An organisation or a space that an evaluation asks for figures.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `rsp_`.' }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Who is asked, where it is an organisation.',
      resolve: ({ organisationId: id }) => (id ? { id } : null),
    }),
    space: t.field({
      type: Space,
      nullable: true,
      description: 'The space of which is asked, where it is one; its operator answers.',
      resolve: ({ spaceId }) => (spaceId ? subjectOf('SPACE', spaceId) : null),
    }),
    state: t.expose('state', { type: RespondentState, description: 'How far it has come.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it does not answer, in its own words; null where it did not say so.',
    }),
    reminders: t.exposeInt('reminders', { description: 'How often it was reminded.' }),
    remindedAt: t.expose('remindedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last reminded; null when it never was.',
    }),
  }),
});
