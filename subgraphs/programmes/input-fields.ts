import type { InputShapeFromFields } from '@pothos/core';
import type { builder } from './builder.ts';
import { SUBJECTS_PER_WRITE_MAX } from './limits.ts';
import { CommitmentKind } from './types/commitment-kind.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every change of a call names. */
export const callFields = (t: Fields) => ({
  call: t.id({ required: true, description: 'Identifier of the call; begins with `cal_`.' }),
  version: t.version('call'),
  sources: t.sources(),
});

/** What every change of an award names. */
export const awardFields = (t: Fields) => ({
  award: t.id({ required: true, description: 'Identifier of the award; begins with `awd_`.' }),
  version: t.version('award'),
  sources: t.sources(),
});

/** What every change of a commitment names. */
export const commitmentFields = (t: Fields) => ({
  commitment: t.id({ required: true, description: 'Identifier of the commitment; begins with `cmt_`.' }),
  version: t.version('commitment'),
  sources: t.sources(),
});

/** How a new thing is called in addresses. */
export const slugField = (t: Fields, from: string) =>
  t.string({ description: `Stable readable name in addresses; made of the ${from} when left out.` });

/** A text in its languages that may be left out. */
export const optionalText = (t: Fields, description: string) => t.field({ type: 'LocalizedTextInput', description });

/** A date that may be left out. */
export const optionalDate = (t: Fields, description: string) =>
  t.field({ type: 'PartialDate', description: `${description}, to the precision known.` });

/** What something is about, of which there has to be something. */
export const subjectsField = (t: Fields, what: string) =>
  t.idList({
    required: true,
    description: `Identifiers of the spaces, creative hubs, networks, partnerships, programmes and calls ${what}: at least one, ${SUBJECTS_PER_WRITE_MAX} at most.`,
  });

/** The scope that every change of this subgraph asks for. */
export const WRITE = { scope: 'programmes:write' } as const;

/** What a commitment says, by whom and until when. */
export const statedFields = (t: Fields) => ({
  kind: t.field({ type: CommitmentKind, required: true, description: 'How binding it is.' }),
  statement: t.localized('What was said would be so; 2,000 characters at most.'),
  slug: slugField(t, 'statement'),
  statedOn: optionalDate(t, 'When it was stated; left out where a source only reports it later'),
  reportedOn: optionalDate(t, 'When the earliest source reports it, where it is not known when it was stated'),
  statedBy: t.string({
    description: "The office that stated it, in French (`Ministre de l'Economie`); never a person.",
  }),
  organisation: t.id({ description: 'Identifier of the organisation for which it spoke; begins with `org_`.' }),
  deadline: optionalDate(t, 'When it has to be fulfilled, where a day can be told'),
  deadlineRule: optionalText(t, 'How the deadline is counted; 200 characters at most.'),
  document: t.id({ description: 'Identifier of the document that states or reports it; begins with `doc_`.' }),
  note: t.note(),
});

/** The same, as a mutation gets it. */
export type StatedInput = Readonly<InputShapeFromFields<ReturnType<typeof statedFields>>>;

/** What of a commitment can have been recorded wrongly: all that it says but its name in addresses. */
export const correctedFields = (t: Fields) => {
  const { slug: _slug, ...stated } = statedFields(t);
  return {
    ...stated,
    kind: t.field({ type: CommitmentKind, description: 'How binding it is.' }),
    statement: optionalText(t, 'What was said would be so; 2,000 characters at most.'),
  };
};
export type CorrectedInput = Readonly<InputShapeFromFields<ReturnType<typeof correctedFields>>>;
