import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { AGENCY_ONLY, type Ask, mutationRows, OWN, type Rows } from './rows.ts';

const on = today();
const [ideta, bep] = [seededId('org', 'ideta'), seededId('org', 'bep')];
const title = { fr: 'Titre' };
const sources = [{ key: 'pw-72821' }];

/** What IDETA funds: a programme and a call of it, with an award of BEP's, a document and a commitment. Made once, by the agency. */
let made: Promise<Kept> | undefined;
type Kept = Readonly<Record<'programme' | 'measure' | 'call' | 'award' | 'commitment' | 'document', string>>;

async function make(ask: Ask): Promise<Kept> {
  const write = async (mutation: string, input: object): Promise<string> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
    return ((await ask(document, { input: { sources, ...input } }))[mutation] as { id: string }).id;
  };
  const bodies = [{ organisation: ideta, role: 'FUNDER' }];
  const programme = await write('registerProgramme', { kind: 'FUND', title, slug: 'fonds-d-ideta', bodies });
  const measure = await write('addMeasure', { programme, title, slug: 'mesure-d-ideta' });
  const call = await write('openCall', { programme, title, slug: 'appel-d-ideta', on });
  const award = await write('grantAward', { call, beneficiary: bep, awardedOn: on });
  const commitment = await write('recordCommitment', {
    kind: 'TARGET',
    statement: title,
    statedOn: on,
    subjects: [call],
  });
  const document = await write('attachPolicyDocument', { kind: 'REPORT', title: 'Titre', subjects: [call] });
  return { programme, measure, call, award, commitment, document };
}

type Row = (kept: Kept) => object;

/** The ways to change the facts of a thing: what begins one, ends one, and is given, beside which one is corrected and withdrawn. */
const factsOf = (argument: keyof Kept, kinds: Readonly<Record<string, object | undefined>>): Record<string, Row> =>
  Object.fromEntries(
    Object.entries(kinds).flatMap(([name, given]) => {
      const of = (kept: Kept) => ({ [argument]: kept[argument], version: 999 });
      return [
        ...(given ? [[`add${name}`, (kept: Kept) => ({ ...of(kept), ...given })] as const] : []),
        [`correct${name}`, (kept: Kept) => ({ ...of(kept), fact: 'sub_0' })] as const,
        [`withdraw${name}`, (kept: Kept) => ({ ...of(kept), fact: 'sub_0', sources: undefined })] as const,
      ];
    }),
  );

const body = { organisation: bep, role: 'FUNDER' };
const amount = { amountEur: '1', per: 'TOTAL', qualifier: 'EXACT' };

/** Each names what IDETA keeps from a version that it has not, or has a fault: whoever may hears of that. */
const INPUTS: Readonly<Record<string, Row>> = {
  ...factsOf('programme', {
    Axis: { kind: 'AXIS', title },
    ProgrammeCount: { part: 'AXIS', count: 1, qualifier: 'EXACT' },
    ProgrammeBudget: amount,
    VoucherTerms: { rate: '0.5', from: on },
    VoucherCap: { terms: 'vch_0', amountEur: '1', years: 1 },
  }),
  ...factsOf('measure', { MeasureSubject: { subject: bep }, MeasureFunding: amount }),
  ...factsOf('call', {
    CallBody: body,
    CallMeasure: { measure: 'mea_0' },
    CallEnvelope: amount,
    CategoryCap: { category: 'EQUIPMENT', numerator: 1, denominator: 3 },
  }),
  ...factsOf('commitment', { CommitmentStatus: undefined }),
  addCommitmentSubject: ({ commitment, call }) => ({ commitment, version: 999, subject: call }),
  correctCommitmentSubject: ({ commitment }) => ({ commitment, version: 999, fact: 'sub_0' }),
  withdrawCommitmentSubject: ({ commitment }) => ({ commitment, version: 999, fact: 'sub_0', sources: undefined }),
  addDocumentSubject: ({ document, call }) => ({ document, version: 999, subject: call }),
  correctDocumentSubject: ({ document }) => ({ document, version: 999, fact: 'sub_0' }),
  withdrawDocumentSubject: ({ document }) => ({ document, version: 999, fact: 'sub_0', sources: undefined }),
  correctProgrammeBody: ({ programme }) => ({ programme, version: 999, fact: 'bod_0' }),
  correctProgrammePeriod: ({ programme }) => ({ programme, version: 999 }),
  endVoucherTerms: ({ programme }) => ({ programme, version: 999, fact: 'vch_0', through: on }),
  updateMeasure: ({ measure }) => ({ measure, version: 999 }),
  updateProgramme: ({ programme }) => ({ programme, version: 999 }),
  addMeasure: ({ programme }) => ({ programme, title, code: 'none' }),
  attachPolicyDocument: ({ call }) => ({ kind: 'REPORT', title: ' ', subjects: [call] }),
  closeCall: ({ call }) => ({ call, version: 999, on }),
  correctAmount: ({ call }) => ({ of: call, version: 999, amount: 'amt_0' }),
  correctAward: ({ award }) => ({ award, version: 999 }),
  correctCall: ({ call }) => ({ call, version: 999 }),
  correctCommitment: ({ commitment }) => ({ commitment, version: 999 }),
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
  withdrawCallClosing: ({ call }) => ({ call, version: 999 }),
};

/** The bodies of a programme come to keep it, so the agency alone says who they are. */
const BY_AGENCY: Readonly<Record<string, Row>> = {
  addProgrammeBody: ({ programme }) => ({ programme, version: 999, ...body }),
  withdrawProgrammeBody: ({ programme }) => ({ programme, version: 999, fact: 'bod_0', sources: undefined }),
};

const KEPT: Rows = Object.fromEntries(
  Object.entries({ ...INPUTS, ...BY_AGENCY }).map(([name, inputOf]) => {
    const may = name in BY_AGENCY ? AGENCY_ONLY : OWN;
    const { document } = Object.values(mutationRows({ [name]: { input: {}, may } }))[0] ?? { document: '' };
    const variables = async (ask: Ask) => {
      made ??= make(ask);
      return { input: { sources, ...inputOf(await made) } };
    };
    return [`Mutation.${name}`, { document, variables, may }];
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
