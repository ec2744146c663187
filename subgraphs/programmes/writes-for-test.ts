import type { RequestContext } from '@cdw/kernel/context.ts';
import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { graphKnowing, type Tested } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { agencyWith, mutate, operatorOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';

/** Those who write in tests: BEP organises what is opened here, IDETA runs what gets money, SPI has no part in it. */
export const BEP = operatorOf('bep', 'programmes:write');
export const IDETA = operatorOf('ideta', 'programmes:write');
export const SPI = operatorOf('spi', 'programmes:write');
export const AGENCY = agencyWith('programmes:write');

export const ESCO = seededId('spc', 'esco');
export const TODAY = today();
export const [bep = '', ideta = ''] = ['bep', 'ideta'].map((slug) => seededId('org', slug));

/** What the rest of the graph knows of what these tests name. */
const graph = graphKnowing({
  [ESCO]: { id: ESCO, slug: 'esco', operator: { id: ideta } },
  [bep]: { id: bep, slug: 'bep' },
  [ideta]: { id: ideta, slug: 'ideta' },
});

export const as = (viewer: Viewer): Partial<RequestContext> => ({ viewer, graph });

/** Writes as somebody, and answers what was written. */
export const done = async <T = { id: string }>(
  tested: Tested,
  viewer: Viewer,
  mutation: string,
  input: object,
  fields = 'id',
): Promise<T> => resultOf<T>(await mutate(tested, mutation, input, as(viewer), fields));

/** A programme of BEP's, and a call of it: 1,000 to 5,000 euro a project, 8,000 in all. */
export async function openedCall(tested: Tested): Promise<{ programme: string; call: string }> {
  const bodies = [{ organisation: bep, role: 'COORDINATOR' }];
  const programme = { kind: 'PROGRAMME', title: { fr: 'Espaces en réseau' }, from: '2025', bodies };
  const { id } = await done(tested, AGENCY, 'registerProgramme', programme);
  const call = {
    title: { fr: 'Espaces en réseau 2025' },
    programme: id,
    on: '2025-01-15',
    envelopes: [{ amountEur: '4000', per: 'YEAR', years: 2 }],
    awardFloorEur: '1000',
    awardCeilingEur: '5000',
    categoryCaps: [{ category: 'EQUIPMENT', numerator: 1, denominator: 3 }],
  };
  return { programme: id, call: (await done(tested, BEP, 'openCall', call)).id };
}
