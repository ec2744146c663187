import { seededId } from '@cdw/kernel/seed/ids.ts';
import { countStatements, testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { openSubgraph } from './subgraph.ts';

const partnerships = testSubgraph(openSubgraph);

const { entities } = partnerships;

describe('the gateway finds', () => {
  it('our own entities by their identifiers, and null for those that do not exist', async () => {
    const own = [
      { __typename: 'Partnership', id: seededId('prt', 'consortium-trakk') },
      { __typename: 'Partnership', id: 'prt_none' },
      { __typename: 'AccessRight', id: seededId('acr', 'accessRights mutualisation-negundo-esco 0') },
      { __typename: 'AccessRight', id: 'acr_none' },
      { __typename: 'GoodPractice', id: seededId('gpr', 'gestionnaire-commun') },
      { __typename: 'GoodPractice', id: 'gpr_none' },
      { __typename: 'SharedUse', id: 'use_none' },
    ];
    const selection = '... on Partnership { slug } ... on AccessRight { terms } ... on GoodPractice { slug }';
    expect(await entities(own, selection)).toEqual([
      { slug: 'consortium-trakk' },
      null,
      { terms: 'FREE_WITHIN_SUBSCRIPTION' },
      null,
      { slug: 'gestionnaire-commun' },
      null,
      null,
    ]);
  });

  it('the partnerships of spaces, organisations and hubs', async () => {
    const lists = 'partnerships(activeAt: "2018-06-01") { totalCount nodes { slug } }';
    const found = await entities(
      [
        { __typename: 'Space', id: seededId('spc', 'esco') },
        { __typename: 'Organisation', id: seededId('org', 'ideta') },
        { __typename: 'CreativeHub', id: seededId('hub', 'plug-r') },
        { __typename: 'Organisation', id: 'org_none' },
      ],
      `... on Space { ${lists} } ... on Organisation { ${lists} } ... on CreativeHub { ${lists} }`,
    );
    const slugs = (found as { partnerships: { nodes: { slug: string }[] } }[]).map(({ partnerships: { nodes } }) =>
      nodes.map(({ slug }) => slug).sort(),
    );
    expect(slugs).toEqual([
      ['consortium-esco', 'hebergement-esco', 'mutualisation-negundo-esco'],
      ['consortium-cofla', 'consortium-esco', 'hebergement-esco', 'mutualisation-negundo-esco'],
      ['consortium-plug-r'],
      [],
    ]);
  });

  it('a partnership once, even where somebody has two roles in it', async () => {
    const { db } = partnerships.subgraph().createContext() as Context;
    const trakk = await db.partnershipParty.findFirstOrThrow({ where: { organisationId: seededId('org', 'kikk') } });
    await db.partnershipParty.create({ data: { ...trakk, id: 'pty_second', role: 'LEAD', position: 99 } });
    const found = await entities(
      [{ __typename: 'Organisation', id: seededId('org', 'kikk') }],
      '... on Organisation { partnerships { totalCount nodes { parties(role: [LEAD, MONITOR]) { role } } } }',
    );
    expect(found).toEqual([{ partnerships: { totalCount: 1, nodes: [{ parties: [{ role: 'LEAD' }] }] } }]);
    await db.partnershipParty.delete({ where: { id: 'pty_second' } });
  });

  it('the access rights of a space on either side', async () => {
    const rights =
      'both: accessRights { totalCount } host: accessRights(side: HOST) { totalCount } guest: accessRights(side: BENEFICIARY) { totalCount } paid: accessRights(terms: PAY_PER_USE) { totalCount } early: accessRights(activeAt: "2015-01-01") { totalCount }';
    const found = await entities(
      ['swc-negundo', 'esco', 'la-forge'].map((slug) => ({ __typename: 'Space', id: seededId('spc', slug) })),
      `... on Space { ${rights} }`,
    );
    const counts = (found as Record<string, { totalCount: number }>[]).map(({ both, host, guest, paid, early }) =>
      [both, host, guest, paid, early].map((list) => list?.totalCount),
    );
    expect(counts).toEqual([
      [1, 1, 0, 0, 0],
      [1, 0, 1, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });
});

describe('the number of SQL statements does not depend on how much is asked for', () => {
  /** Each table is read on one path only: what two paths ask of one table may come together in one statement, or not. */
  const DEEP = `slug status statusHistory { status } parties { role sources { key } } monitoredBy { id }
    accessRights { terms sharedUses { totalCount nodes { id } } }
    goodPractices { slug demonstratedBy { slug } appliedIn { slug } } appliedPractices { slug }`;

  it('in a list of partnerships with everything below them', async () => {
    const list = (first: number) => () => partnerships.ask(`{ partnerships(first: ${first}) { nodes { ${DEEP} } } }`);
    const few = await countStatements(list(12));
    expect(few).toBeGreaterThan(5);
    expect(await countStatements(list(100))).toBe(few);
  });

  it('for many spaces, their partnerships, rights and what their members may use', async () => {
    const ids = ['esco', 'swc-negundo', 'cofla', 'la-forge', 'gare', 'e-square', 'switch-coworking', 'cristal-hub'];
    const ask = (spaces: string[]) => () =>
      entities(
        spaces.map((slug) => ({ __typename: 'Space', id: seededId('spc', slug) })),
        `... on Space { partnerships(first: 5) { totalCount nodes { ${DEEP} } } accessRights { nodes { terms } }
          usableSpaces { accessRight { terms } } usableBy { accessRight { terms } } }`,
      );
    const few = await countStatements(ask(ids.slice(0, 2)));
    expect(few).toBeGreaterThan(5);
    expect(await countStatements(ask(ids))).toBe(few);
  });
});
