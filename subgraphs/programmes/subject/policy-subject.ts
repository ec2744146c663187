import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Call, Programme, SubjectKind } from '../generated/prisma/client.ts';
import { CreativeHub } from '../references/creative-hub.ts';
import { Network } from '../references/network.ts';
import { Partnership } from '../references/partnership.ts';
import { Space } from '../references/space.ts';

/** A row that ties a measure, a commitment or a document to what it is about. */
export type SubjectLink = {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly subjectId: string;
  readonly recordedAt: Date;
  sourceKeys: string[];
};

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

export const PolicySubject = builder.unionType('PolicySubject', {
  description: 'Something with which public action is concerned.',
  types: [Space, CreativeHub, Network, Partnership, 'Programme', 'Call'],
  resolveType: (subject) => (subject as Subject).__typename,
});

/** The thing to which a row ties something. */
export async function subjectOf({ kind, subjectId: id }: SubjectLink, load: Context['load']): Promise<Subject | null> {
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
