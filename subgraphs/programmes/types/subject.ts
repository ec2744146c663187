import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Call, Programme, SubjectKind } from '../generated/prisma/client.ts';
import { CreativeHub } from './creative-hub.ts';
import { Network } from './network.ts';
import { Partnership } from './partnership.ts';
import { Space } from './space.ts';

/** A row that ties a measure, a commitment or a document to what it is concerned with. */
type SubjectLink = { kind: SubjectKind; subjectId: string; sourceKeys: string[] };

type Typed<Name extends string, Shape> = Shape & { __typename: Name };
type Subject =
  | Typed<'Space' | 'CreativeHub' | 'Network' | 'Partnership', { id: string }>
  | Typed<'Programme', Programme>
  | Typed<'Call', Call>;

const FOREIGN = {
  SPACE: 'Space',
  CREATIVE_HUB: 'CreativeHub',
  NETWORK: 'Network',
  PARTNERSHIP: 'Partnership',
} as const;

const PolicySubject = builder.unionType('PolicySubject', {
  description: 'Something with which public action is concerned.',
  types: [Space, CreativeHub, Network, Partnership, 'Programme', 'Call'],
  resolveType: (subject) => (subject as Subject).__typename,
});

export const PolicySubjectLink = builder.objectRef<SubjectLink>('PolicySubjectLink').implement({
  description: 'That a measure, a commitment or a document is concerned with something.',
  fields: (t) => ({
    subject: t.field({
      type: PolicySubject,
      nullable: true,
      description: 'The thing; null where the subgraph that keeps it cannot be reached.',
      resolve: (link, _args, { load }) => subjectOf(link, load),
    }),
    sources: t.sources(),
  }),
});

async function subjectOf({ kind, subjectId: id }: SubjectLink, load: Context['load']): Promise<Subject | null> {
  if (kind === 'PROGRAMME') {
    const programme = await load.programme.load(id);
    return programme && { ...programme, __typename: 'Programme' };
  }
  if (kind === 'CALL') {
    const call = await load.call.load(id);
    return call && { ...call, __typename: 'Call' };
  }
  return { __typename: FOREIGN[kind], id };
}
