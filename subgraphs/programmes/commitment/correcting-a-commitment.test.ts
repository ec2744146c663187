import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as, BEP, bep, done, openedCall, SPI } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
const STATE = `version statement kind statedOn reportedOn deadline deadlineRule statedBy organisation { id }
  statusHistory { status period { from through } }`;
let first = '';
let later = '';
beforeAll(async () => {
  const { call } = await openedCall(programmes);
  const recorded = {
    kind: 'COMMITMENT',
    statement: { fr: 'Les espaces sont autonomes après un an.', nl: 'Na een jaar.' },
    statedOn: '2025-01-15',
    statedBy: 'Ministre du Numérique',
    organisation: bep,
    deadline: '2026-01-15',
    deadlineRule: { fr: 'Un an' },
    subjects: [call],
  };
  first = (await done(programmes, BEP, 'recordCommitment', recorded)).id;
  const revision = {
    commitment: first,
    version: 1,
    kind: 'TARGET',
    statement: { fr: 'Plus tard.' },
    statedOn: '2025-09-01',
  };
  later = (await done(programmes, BEP, 'reviseCommitment', revision)).id;
});

it('what is said of a commitment is corrected, and the rest stays as it is recorded', async () => {
  const correction = { commitment: first, version: 2, statement: { fr: 'Les espaces sont autonomes après deux ans.' } };
  expect(refusalOf(await mutate(programmes, 'correctCommitment', correction, as(SPI))).code).toBe('FORBIDDEN');
  expect(await done(programmes, BEP, 'correctCommitment', correction, `${STATE} nl: statement(lang: NL)`)).toEqual({
    version: 3,
    statement: 'Les espaces sont autonomes après deux ans.',
    nl: 'Les espaces sont autonomes après deux ans.',
    kind: 'COMMITMENT',
    statedOn: '2025-01-15',
    reportedOn: null,
    deadline: '2026-01-15',
    deadlineRule: 'Un an',
    statedBy: 'Ministre du Numérique',
    organisation: { id: bep },
    statusHistory: [
      { status: 'IN_FORCE', period: { from: '2025-01-15', through: '2025-08-31' } },
      { status: 'REVISED', period: { from: '2025-09-01', through: null } },
    ],
  });
  const found = await programmes.answer('{ commitments(text: "deux ans autonomes") { nodes { id } } }');
  expect(found).toMatchObject({ commitments: { nodes: expect.arrayContaining([{ id: first }]) } });
});

it('its statuses follow its dates', async () => {
  const dates = {
    reportedOn: '2025-02',
    statedOn: null,
    deadline: '2025-06-30',
    deadlineRule: null,
    organisation: null,
  };
  expect(
    await done(programmes, BEP, 'correctCommitment', { commitment: first, version: 3, ...dates }, STATE),
  ).toMatchObject({
    statedOn: null,
    deadlineRule: null,
    organisation: null,
    statusHistory: [
      { status: 'IN_FORCE', period: { from: '2025-02', through: '2025-06-30' } },
      { status: 'REVISED', period: { from: '2025-09-01', through: null } },
    ],
  });
  const late = { commitment: first, version: 4, statedOn: '2025-09-01', deadline: null };
  expect(faultsOf(await mutate(programmes, 'correctCommitment', late, as(BEP)))).toEqual(['input.statedOn OVERLAP']);
});

it('when a revision was stated later than recorded, the revised one was in force until then', async () => {
  const none = { commitment: first, version: 4, deadline: null };
  await done(programmes, BEP, 'correctCommitment', none);
  await done(programmes, BEP, 'correctCommitment', { commitment: later, version: 1, statedOn: '2025-10-01' });
  const query = `{ commitment(id: "${first}") { ${STATE} } }`;
  expect(await programmes.answer(query)).toMatchObject({
    commitment: {
      version: 6,
      statusHistory: [
        { status: 'IN_FORCE', period: { from: '2025-02', through: '2025-09-30' } },
        { status: 'REVISED', period: { from: '2025-10-01', through: null } },
      ],
    },
  });
});

it('what no source dates stays so, and all that is wrong with a correction is told at once', async () => {
  const commitment = seededId('cmt', 'autonomie-apres-deux-ans');
  const before = await programmes.answer<{ commitment: { statusHistory: object[] } }>(
    `{ commitment(id: "${commitment}") { statusHistory { status period { from through } } } }`,
  );
  const corrected = await done<{ statusHistory: object[] }>(
    programmes,
    AGENCY,
    'correctCommitment',
    { commitment, version: 1, deadline: '2020' },
    STATE,
  );
  expect(corrected.statusHistory).toEqual(before.commitment.statusHistory);
  const wrong = {
    commitment: first,
    version: 6,
    statement: { fr: ' ' },
    statedOn: null,
    reportedOn: null,
    organisation: 'org_0000000000000000',
    document: 'cal_0',
  };
  expect(faultsOf(await mutate(programmes, 'correctCommitment', wrong, as(BEP)))).toEqual([
    'input.document WRONG_TYPE',
    'input.organisation NOT_FOUND',
    'input.statedOn MISSING',
    'input.statement.fr EMPTY',
  ]);
  const nothing = { commitment: first, version: 6 };
  expect(faultsOf(await mutate(programmes, 'correctCommitment', nothing, as(BEP)))).toEqual(['input NO_CHANGE']);
});
