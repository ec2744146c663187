import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';

const partnerships = testSubgraph(openSubgraph);

const space = (slug: string) => seededId('spc', slug);
const organisation = (slug: string) => seededId('org', slug);

describe('the mutualisation of Negundo and ESCO', () => {
  it('is what the answer of 15 February 2017 says, and no more', async () => {
    const { data, errors } = await partnerships.ask(`{ partnership(slug: "mutualisation-negundo-esco") {
      id kind reportedOn status title(lang: EN) period { from through } statusHistory { status confirmedOn sources { key } }
      parties { role organisation { id } space { id } creativeHub { id } sources { key } } monitoredBy { id }
      accessRights { host { id } beneficiary { id } terms facilities facilitiesAsPublished isBothWays isInForce discount price
        priceUnit quota { amount unit per } plans { id } reportedOn period { from through } sharedUses { totalCount nodes { id } }
        partnership { slug } sources { key url } }
      goodPractices { slug status } appliedPractices { slug } sources { title publishedOn } } }`);
    expect(errors).toBeUndefined();
    const none = { organisation: null, space: null, creativeHub: null };
    const sources = [{ key: 'pw-72821' }];
    expect(data).toEqual({
      partnership: {
        id: seededId('prt', 'mutualisation-negundo-esco'),
        kind: 'MUTUALISATION',
        reportedOn: '2017-02-15',
        status: 'ACTIVE',
        title: expect.stringContaining('Negundo'),
        period: { from: null, through: null },
        statusHistory: [{ status: 'ACTIVE', confirmedOn: '2017-02-15', sources }],
        parties: [
          { ...none, role: 'HOST', space: { id: space('swc-negundo') }, sources },
          { ...none, role: 'BENEFICIARY', space: { id: space('esco') }, sources },
          { ...none, role: 'OPERATOR', organisation: { id: organisation('ideta') }, sources },
          { ...none, role: 'MONITOR', organisation: { id: organisation('adn') }, sources },
        ],
        monitoredBy: [{ id: organisation('adn') }],
        accessRights: [
          {
            host: { id: space('swc-negundo') },
            beneficiary: { id: space('esco') },
            terms: 'FREE_WITHIN_SUBSCRIPTION',
            facilities: [],
            facilitiesAsPublished: 'les infrastructures du SWC',
            isBothWays: false,
            isInForce: true,
            discount: null,
            price: null,
            priceUnit: null,
            quota: null,
            plans: [],
            reportedOn: '2017-02-15',
            period: { from: null, through: null },
            sharedUses: { totalCount: 0, nodes: [] },
            partnership: { slug: 'mutualisation-negundo-esco' },
            sources: [{ key: 'pw-72821', url: expect.stringContaining('iddoc=72821') }],
          },
        ],
        goodPractices: [
          { slug: 'smart-work-center-dans-l-abonnement', status: 'EXPECTED' },
          { slug: 'gestionnaire-commun', status: 'OBSERVED' },
        ],
        appliedPractices: [],
        sources: [{ title: expect.stringContaining('Smart Work Centers'), publishedOn: '2017-02-15' }],
      },
    });
  });

  it('is not known to be at work before it was reported', async () => {
    const { data } = await partnerships.ask(`{ partnership(slug: "mutualisation-negundo-esco", asOf: "2016-12-31") {
      status inherited: accessRights { id } later: status(asOf: "2017-02-15") accessRights(asOf: "2017-02-15") { id }
      accessRightHistory { isInForce later: isInForce(asOf: "2017-02-15") } } }`);
    expect(data).toMatchObject({
      partnership: {
        status: 'UNKNOWN',
        inherited: [],
        later: 'ACTIVE',
        accessRights: [{ id: expect.stringMatching(/^acr_/) }],
        accessRightHistory: [{ isInForce: false, later: true }],
      },
    });
  });

  it('tells of a pair of spaces that it is in a partnership already', async () => {
    const pair = (one: string, other: string, day = '2024-06-30') => ({
      __typename: 'RapprochementCandidate',
      id: `rpc_${space(one)}_${space(other)}_${day}`,
    });
    const pairs = [
      pair('esco', 'swc-negundo'),
      pair('swc-negundo', 'esco'),
      pair('esco', 'la-forge'),
      pair('esco', 'swc-negundo', '2016-12-31'),
      pair('esco', 'swc-negundo', '2016-13-31'),
    ];
    const found = await partnerships.entities(
      pairs,
      '... on RapprochementCandidate { isPartnered partnerships { slug status } before: isPartnered(asOf: "2016-12-31") }',
    );
    const partnered = {
      isPartnered: true,
      partnerships: [{ slug: 'mutualisation-negundo-esco', status: 'ACTIVE' }],
      before: null,
    };
    const unknown = {
      ...partnered,
      isPartnered: null,
      partnerships: [{ ...partnered.partnerships[0], status: 'UNKNOWN' }],
    };
    const apart = { isPartnered: false, partnerships: [], before: false };
    expect(found).toEqual([partnered, partnered, apart, unknown, null]);
  });
});
