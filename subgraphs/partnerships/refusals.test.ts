import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const partnerships = testSubgraph(openSubgraph);

describe('what cannot be answered is refused with what to do', () => {
  it.each([
    ['{ partnership { id } }', 'Exactly one of `id` and `slug` is to be given, but none was'],
    ['{ partnership(id: "prt_a", slug: "b") { id } }', '`id` and `slug` were'],
    ['{ partnership(id: "spc_a") { id } }', 'begin with "prt_"'],
    ['{ goodPractice(id: "prt_a") { id } }', 'begin with "gpr_"'],
    ['{ accessRight(id: "prt_a") { id } }', 'begin with "acr_"'],
    ['{ partnerships(party: "net_a") { totalCount } }', 'begin with "org_"'],
    ['{ partnerships(party: "") { totalCount } }', 'is not an identifier'],
    ['{ partnerships(first: 101) { totalCount } }', '0 to 100'],
    ['{ partnerships(after: "rubbish") { totalCount } }', 'not a cursor'],
    ['{ partnerships(activeAt: "2017-02-30") { totalCount } }', 'Date'],
    ['{ partnerships(text: "?") { totalCount } }', 'no letter and no digit'],
    ['{ partnerships(kind: FRIENDSHIP) { totalCount } }', 'FRIENDSHIP'],
    ['{ goodPractices(appliedIn: "spc_a") { totalCount } }', 'begin with "prt_"'],
    ['{ accessRights(host: "org_a") { totalCount } }', 'begin with "spc_"'],
    ['{ spacesUsableWith { id } }', 'Exactly one of `space` and `plan`'],
    ['{ spacesUsableWith(space: "spc_a", plan: "pln_a") { id } }', 'Exactly one of `space` and `plan`'],
    ['{ spacesUsableWith(space: "pln_a") { id } }', 'begin with "spc_"'],
    ['{ spacesUsableWith(plan: "spc_a") { id } }', 'begin with "pln_"'],
  ])('%s', async (query, message) => {
    const { errors } = await partnerships.ask(query);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('but what does not exist is null', async () => {
    const { data, errors } =
      await partnerships.ask(`{ partnership(slug: "none") { id } accessRight(id: "acr_none") { id }
      goodPractice(slug: "none") { id } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ partnership: null, accessRight: null, goodPractice: null });
  });
});
