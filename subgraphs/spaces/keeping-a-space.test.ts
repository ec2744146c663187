import { dayBefore } from '@cdw/kernel/days.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';
import { AGENCY, BEP, IDETA } from './viewers-for-test.ts';
import { ESCO, TODAY, TOURNAI } from './writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const YESTERDAY = dayBefore(TODAY);

const STATE = `name municipality { nis } premises { street } operator { slug } status memberships { network { slug } } plans { name }`;
const stateOn = (day: string): Promise<Record<string, unknown>> =>
  spaces.answer(`query ($id: ID!, $day: Date!) { space(id: $id, asOf: $day) { ${STATE} } }`, { id: ESCO, day });

describe('IDETA keeps ESCO true', () => {
  it('renames, moves and closes it; BEP may not, and yesterday stays as it was', async () => {
    const yesterday = await stateOn(YESTERDAY);
    const name = { fr: 'ESCO Tournai', nl: 'ESCO Doornik' };
    const renamed = await mutate(
      spaces,
      'renameSpace',
      { space: ESCO, version: 1, name, from: TODAY },
      { viewer: IDETA },
      'name version',
    );
    expect(renamed).toEqual({ data: { renameSpace: { name: 'ESCO Tournai', version: 2 } } });

    const premises = { municipality: TOURNAI, street: 'rue de la Réunion 1', postalCode: '7500' };
    const moved = await mutate(
      spaces,
      'moveSpace',
      { space: ESCO, version: 2, premises, from: TODAY },
      { viewer: IDETA },
      STATE,
    );
    expect(moved).toMatchObject({ data: { moveSpace: { premises: { street: 'rue de la Réunion 1' } } } });

    const byBep = await mutate(spaces, 'closeSpace', { space: ESCO, version: 3, on: TODAY }, { viewer: BEP });
    expect(refusalOf(byBep)).toEqual({ code: 'FORBIDDEN' });
    const closed = await mutate(spaces, 'closeSpace', { space: ESCO, version: 3, on: TODAY }, { viewer: IDETA }, STATE);
    expect(closed).toMatchObject({ data: { closeSpace: { status: 'CLOSED', memberships: [], plans: [] } } });

    expect(await stateOn(YESTERDAY)).toEqual(yesterday);
    const found = await spaces.answer(`{ spaces(filter: { text: "doornik reunion" }) { nodes { slug } } }`);
    expect(found).toEqual({ spaces: { nodes: [{ slug: 'esco' }] } });
  });

  it('a second writer with an old version is told the present one', async () => {
    const late = await mutate(
      spaces,
      'renameSpace',
      { space: ESCO, version: 2, name: { fr: 'Late' }, from: TODAY },
      { viewer: IDETA },
    );
    expect(refusalOf(late)).toEqual({ code: 'CONFLICT', id: ESCO, presentVersion: 4 });
  });

  it('the audit tells who did what, to IDETA and the agency, and nothing of it to BEP or anybody else', async () => {
    const AUDIT = `query ($id: ID!) { spaceAudit(entity: $id, first: 100) { changes { actor before change { kind fields after } } } }`;
    const audit = await spaces.ask(AUDIT, { id: ESCO }, { viewer: IDETA });
    const { changes } = resultOf<{ changes: { actor: string; change: { kind: string; fields: string[] } }[] }>(audit);
    expect(changes.map(({ actor, change }) => [actor, change.kind, change.fields.join()]).slice(1)).toEqual([
      ['key cdw_ideta', 'RENAMED', 'names'],
      ['key cdw_ideta', 'MOVED', 'premises'],
      ['key cdw_ideta', 'CLOSED', 'closedOn,statuses,memberships,plans'].map((text) =>
        text.includes('closedOn') ? expect.stringContaining('statuses') : text,
      ),
    ]);
    expect(audit).toEqual(await spaces.ask(AUDIT, { id: ESCO }, { viewer: AGENCY }));
    expect(await spaces.ask(AUDIT, { id: ESCO }, { viewer: BEP })).toEqual({ data: { spaceAudit: { changes: [] } } });
    expect(refusalOf(await spaces.ask(AUDIT, { id: ESCO }))).toEqual({ code: 'UNAUTHENTICATED' });
  });
});
