import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

describe('what cannot be answered is refused with a code and a way out', () => {
  it.each([
    ['observation(id: "evl_1") { id }', 'begin with "obs_"'],
    ['indicator(id: "obs_1") { id }', 'begin with "ind_"'],
    ['indicator { id }', 'Exactly one of `id`, `slug`, and `code` is to be given, but none was'],
    ['evaluation(id: "evl_1", slug: "x") { id }', '`id` and `slug` were'],
    ['autonomyRule(id: "spc_1") { id }', 'begin with "aut_"'],
    ['observations(subject: "esco") { totalCount }', 'is not an identifier of type Space'],
    ['observations(subject: "org_1") { totalCount }', 'is not an identifier of type Space'],
    ['observations(first: 101) { totalCount }', '0 to 100'],
    ['observations(after: "quatsch") { totalCount }', 'not a cursor'],
    ['observations(periodFrom: "2014-13") { totalCount }', 'is not a PartialDate'],
    ['observations(periodFrom: "2015", periodThrough: "2014") { totalCount }', 'period asked for is empty'],
    ['observations(status: [SECRET]) { totalCount }', 'does not exist in "ObservationStatus"'],
    ['evaluations(commissionedBy: "adn") { totalCount }', 'begin with "org_"'],
    ['evaluations(subject: "evl_1") { totalCount }', 'is not an identifier of type Space'],
    ['evaluations(text: "!") { totalCount }', 'no letter and no digit'],
    ['autonomyRules(asOf: "2017-02-30") { totalCount }', 'Date'],
  ])('%s', async (query, message) => {
    const { errors } = await evaluations.ask(`{ ${query} }`);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('what does not exist is null, without an error', async () => {
    expect(
      await evaluations.ask(
        '{ observation(id: "obs_1") { id } indicator(slug: "x") { id } evaluation(slug: "x") { id } autonomyRule(slug: "x") { id } }',
      ),
    ).toEqual({ data: { observation: null, indicator: null, evaluation: null, autonomyRule: null } });
  });
});
