import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as, BEP, bep, done, ESCO, openedCall } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
const FIELDS = `version title reference askedOn answeredOn publishedOn addressee url publisher { id }
  summary nl: summary(lang: NL) subjects { id subject { ... on Call { id } ... on Space { id } } }`;
type Document = { version: number; subjects: { id: string; subject: { id: string } }[] };

describe('a document', () => {
  let call = '';
  let document = '';
  const read = async (): Promise<Document> =>
    (await programmes.answer<{ policyDocument: Document }>(`{ policyDocument(id: "${document}") { ${FIELDS} } }`))
      .policyDocument;
  beforeAll(async () => {
    ({ call } = await openedCall(programmes));
    const attached = {
      kind: 'PARLIAMENTARY_QUESTION',
      title: 'Une question',
      askedOn: '2025-01',
      answeredOn: '2025-02-03',
      summary: { fr: 'Un résumé', nl: 'Een samenvatting' },
      subjects: [call],
    };
    document = (await done(programmes, BEP, 'attachPolicyDocument', attached)).id;
  });

  it('of a question without a date of its own is published when it was answered, also as that is corrected', async () => {
    expect(await read()).toMatchObject({ version: 1, publishedOn: '2025-02-03' });
    const mended = { document, version: 1, answeredOn: '2025-03-04', url: 'https://www.wallonie.be/q', summary: null };
    expect(await done(programmes, BEP, 'updatePolicyDocument', mended, FIELDS)).toMatchObject({
      version: 2,
      title: 'Une question',
      askedOn: '2025-01',
      publishedOn: '2025-03-04',
      url: 'https://www.wallonie.be/q',
      summary: null,
    });
    const after = await programmes.answer(
      '{ policyDocuments(publishedAfter: "2025-03-03", text: "question") { nodes { id } } }',
    );
    expect(after).toEqual({ policyDocuments: { nodes: [{ id: document }] } });
  });

  it('is found by its new title, which cannot be cleared', async () => {
    const empty = { document, version: 2, title: null, publisher: 'org_0000000000000000' };
    expect(faultsOf(await mutate(programmes, 'updatePolicyDocument', empty, as(BEP)))).toEqual([
      'input.publisher NOT_FOUND',
      'input.title MISSING',
    ]);
    await done(programmes, BEP, 'updatePolicyDocument', { document, version: 2, title: 'La réponse', publisher: bep });
    const found = await programmes.answer('{ policyDocuments(text: "reponse question") { totalCount } }');
    expect(found).toEqual({ policyDocuments: { totalCount: 0 } });
  });

  it('speaks of what it is said to: each is added, corrected and withdrawn, but the last', async () => {
    const of = { document, version: 3 };
    const alsoOfEsco = { ...of, subject: ESCO };
    expect(refusalOf(await mutate(programmes, 'addDocumentSubject', alsoOfEsco, as(BEP))).code).toBe('FORBIDDEN');
    const added = await done<Document>(programmes, AGENCY, 'addDocumentSubject', alsoOfEsco, FIELDS);
    expect(added.subjects.map(({ subject }) => subject.id)).toEqual([call, ESCO]);
    const [first, second] = added.subjects.map(({ id }) => id);
    const twice = { ...of, version: 4, subject: ESCO };
    expect(faultsOf(await mutate(programmes, 'addDocumentSubject', twice, as(AGENCY)))).toEqual([
      'input.subject TAKEN',
    ]);
    const other = { ...of, version: 4, fact: second, subject: seededId('cal', 'coworking-2011') };
    const corrected = await done<Document>(programmes, AGENCY, 'correctDocumentSubject', other, FIELDS);
    expect(corrected.subjects).toMatchObject([{ id: first }, { id: second, subject: { id: other.subject } }]);
    const withdrawal = { ...of, sources: undefined };
    const withdrawn = { ...withdrawal, version: 5, fact: second };
    await done<Document>(programmes, AGENCY, 'withdrawDocumentSubject', withdrawn, FIELDS);
    expect((await read()).subjects.map(({ subject }) => subject.id)).toEqual([call]);
    const last = { ...withdrawal, version: 6, fact: first };
    expect(faultsOf(await mutate(programmes, 'withdrawDocumentSubject', last, as(BEP)))).toEqual([
      'input.fact INVALID',
    ]);
  });
});
