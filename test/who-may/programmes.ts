import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { AGENCY_ONLY, type Ask, mutationRows, OWN, type Rows } from './rows.ts';

const on = today();
const [ideta, bep] = [seededId('org', 'ideta'), seededId('org', 'bep')];
const title = { fr: 'Titre' };
const sources = [{ key: 'pw-72821' }];

/** What IDETA funds: a programme and a call of it, with an award of BEP's, a document and a commitment. Made once, by the agency. */
let made: Promise<Kept> | undefined;
type Kept = Readonly<Record<'programme' | 'call' | 'award' | 'commitment' | 'document', string>>;

async function make(ask: Ask): Promise<Kept> {
  const write = async (mutation: string, input: object): Promise<string> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
    return ((await ask(document, { input: { sources, ...input } }))[mutation] as { id: string }).id;
  };
  const bodies = [{ organisation: ideta, role: 'FUNDER' }];
  const programme = await write('registerProgramme', { kind: 'FUND', title, slug: 'fonds-d-ideta', bodies });
  const call = await write('openCall', { programme, title, slug: 'appel-d-ideta', on });
  const award = await write('grantAward', { call, beneficiary: bep, awardedOn: on });
  const commitment = await write('recordCommitment', {
    kind: 'TARGET',
    statement: title,
    statedOn: on,
    subjects: [call],
  });
  const document = await write('attachPolicyDocument', { kind: 'REPORT', title: 'Titre', subjects: [call] });
  return { programme, call, award, commitment, document };
}

type Row = (kept: Kept) => object;

const nothing = { version: 999, fact: 'sub_0' };

/** Each names what IDETA keeps from a version that it has not, or has a fault: whoever may hears of that. */
const INPUTS: Readonly<Record<string, Row>> = {
  addDocumentSubject: ({ document, call }) => ({ document, version: 999, subject: call }),
  addCommitmentSubject: ({ commitment, call }) => ({ commitment, version: 999, subject: call }),
  addAxis: ({ programme }) => ({ programme, version: 999, kind: 'AXIS', title }),
  addMeasure: ({ programme }) => ({ programme, title, code: 'none' }),
  attachPolicyDocument: ({ call }) => ({ kind: 'REPORT', title: ' ', subjects: [call] }),
  closeCall: ({ call }) => ({ call, version: 999, on }),
  correctAmount: ({ call }) => ({ of: call, version: 999, amount: 'amt_0' }),
  correctAward: ({ award }) => ({ award, version: 999 }),
  correctCall: ({ call }) => ({ call, version: 999 }),
  correctCommitment: ({ commitment }) => ({ commitment, version: 999 }),
  correctCommitmentStatus: ({ commitment }) => ({ commitment, ...nothing }),
  correctCommitmentSubject: ({ commitment }) => ({ commitment, ...nothing }),
  correctDocumentSubject: ({ document }) => ({ document, ...nothing }),
  correctTranche: ({ award }) => ({ award, version: 999, tranche: 'trn_0' }),
  withdrawAward: ({ award }) => ({ award, version: 999, sources: undefined }),
  withdrawTranche: ({ award }) => ({ award, version: 999, tranche: 'trn_0', sources: undefined }),
  grantAward: ({ call }) => ({ call, beneficiary: bep, awardedOn: on }),
  openCall: ({ programme }) => ({ programme, title, slug: 'appel-d-ideta', on }),
  payTranche: ({ award }) => ({ award, version: 999, tranche: 'trn_0', on }),
  planTranche: ({ award }) => ({ award, version: 999, year: 2030, amountEur: '1', on }),
  recordCommitment: ({ call }) => ({ kind: 'TARGET', statement: title, subjects: [call] }),
  reviseCommitment: ({ commitment }) => ({ commitment, version: 999, kind: 'TARGET', statement: title }),
  settleCommitment: ({ commitment }) => ({ commitment, version: 999, outcome: 'MET', on }),
  updatePolicyDocument: ({ document }) => ({ document, version: 999 }),
  withdrawCommitment: ({ commitment }) => ({ commitment, version: 999, sources: undefined }),
  withdrawCommitmentStatus: ({ commitment }) => ({ commitment, ...nothing, sources: undefined }),
  withdrawCommitmentSubject: ({ commitment }) => ({ commitment, ...nothing, sources: undefined }),
  withdrawDocumentSubject: ({ document }) => ({ document, ...nothing, sources: undefined }),
  withdrawCallClosing: ({ call }) => ({ call, version: 999 }),
};

const KEPT: Rows = Object.fromEntries(
  Object.entries(INPUTS).map(([name, inputOf]) => {
    const { document } = Object.values(mutationRows({ [name]: { input: {}, may: OWN } }))[0] ?? { document: '' };
    const variables = async (ask: Ask) => {
      made ??= make(ask);
      return { input: { sources, ...inputOf(await made) } };
    };
    return [`Mutation.${name}`, { document, variables, may: OWN }];
  }),
);

export const PROGRAMMES: Rows = {
  ...KEPT,
  ...mutationRows({
    registerProgramme: { input: { kind: 'FUND', title, slug: 'creative-wallonia-2010-2014' }, may: AGENCY_ONLY },
  }),
  'Query.programmeAudit': {
    document: '{ programmeAudit { endCursor } }',
    // An operator reads what concerns its own organisations.
    may: ['another operator', ...OWN],
  },
};
