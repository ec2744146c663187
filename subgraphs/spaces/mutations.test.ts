import { dayBefore } from '@cdw/kernel/days.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';
import { AGENCY, IDETA } from './viewers-for-test.ts';
import { COWALLONIA, factOf, NEGUNDO, TODAY, versionOf } from './writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const YESTERDAY = dayBefore(TODAY);

describe('what belongs to a space is kept true', () => {
  it('a mistake is corrected for its whole period, and told as a correction', async () => {
    const before = await versionOf(spaces, NEGUNDO);
    const input = { space: NEGUNDO, version: before, name: { fr: 'SWC Negundo' } };
    const fact = await factOf(spaces, NEGUNDO, 'nameHistory');
    const corrected = await mutate(
      spaces,
      'correctSpaceName',
      { ...input, fact },
      { viewer: IDETA },
      'name nameHistory { name } was: name(asOf: "2014-01-01")',
    );
    expect(corrected.data).toMatchObject({ correctSpaceName: { name: 'SWC Negundo', was: 'SWC Negundo' } });
    const again = await mutate(
      spaces,
      'correctSpaceName',
      { ...input, version: before + 1, fact: 'nam_none' },
      { viewer: IDETA },
    );
    expect(refusalOf(again).faults).toMatchObject([{ path: 'input.fact', code: 'NOT_FOUND' }]);
    const audit = `query ($id: ID!) { spaceAudit(entity: $id) { changes { before change { isCorrection kind } } } }`;
    const audited = await spaces.ask(audit, { id: NEGUNDO }, { viewer: AGENCY });
    const { changes } = resultOf<{ changes: unknown[] }>(audited);
    expect(changes.at(-1)).toMatchObject({
      before: { names: [{ nameFr: 'SWC Negundo Innovation Center' }] },
      change: { isCorrection: true, kind: 'NAME_CORRECTED' },
    });
  });

  it('a plan is published, withdrawn, and stays on offer until then', async () => {
    const plan = {
      name: { fr: 'Dix jours' },
      priceEurPerMonth: '120',
      isUnlimited: false,
      daysPerMonth: 10,
      from: '2026-01',
    };
    const version = await versionOf(spaces, NEGUNDO);
    const published = await mutate(
      spaces,
      'publishPlan',
      { space: NEGUNDO, version, ...plan },
      { viewer: IDETA },
      'id priceEurPerMonth',
    );
    const { id } = resultOf<{ id: string }>(published);
    expect(published.data).toMatchObject({ publishPlan: { priceEurPerMonth: '120.00' } });
    const twice = await mutate(
      spaces,
      'publishPlan',
      { space: NEGUNDO, version: version + 1, ...plan },
      { viewer: IDETA },
      'id',
    );
    expect(refusalOf(twice).faults).toMatchObject([{ path: 'input.from', code: 'OVERLAP' }]);
    const withdrawal = { space: NEGUNDO, version: version + 1, plan: id, through: '2026-06' };
    const withdrawn = await mutate(spaces, 'withdrawPlan', withdrawal, { viewer: IDETA }, 'period { from through }');
    expect(withdrawn).toEqual({ data: { withdrawPlan: { period: { from: '2026-01', through: '2026-06' } } } });
  });

  it('a network is joined and left, and with it dissolved for all', async () => {
    const version = await versionOf(spaces, NEGUNDO);
    const joining = { space: NEGUNDO, version, network: COWALLONIA, from: '2025' };
    const joined = await mutate(
      spaces,
      'joinNetwork',
      joining,
      { viewer: IDETA },
      'memberships(asOf: "2025-06-01") { network { slug } }',
    );
    expect(joined.data).toMatchObject({ joinNetwork: { memberships: [{ network: { slug: 'cowallonia' } }] } });
    const twice = await mutate(spaces, 'joinNetwork', { ...joining, version: version + 1 }, { viewer: IDETA });
    expect(refusalOf(twice).faults).toMatchObject([{ path: 'input.from', code: 'OVERLAP' }]);
    const leaving = { space: NEGUNDO, version: version + 1, network: COWALLONIA, through: '2025-12' };
    expect((await mutate(spaces, 'leaveNetwork', leaving, { viewer: IDETA })).errors).toBeUndefined();
    expect(
      refusalOf(await mutate(spaces, 'leaveNetwork', { ...leaving, version: version + 2 }, { viewer: IDETA })).code,
    ).toBe('BAD_USER_INPUT');
    const dissolution = { network: COWALLONIA, version: 1, on: TODAY };
    const fields = `dissolvedOn isActive before: isActive(asOf: "${YESTERDAY}") tomorrow: isActive(asOf: "2099-01-01")`;
    const dissolved = await mutate(spaces, 'dissolveNetwork', dissolution, { viewer: AGENCY }, fields);
    expect(dissolved.data).toEqual({
      dissolveNetwork: { dissolvedOn: TODAY, isActive: true, before: true, tomorrow: false },
    });
    const left = await spaces.answer<{ space: unknown }>(
      `{ space(slug: "coworking-namur", asOf: "2099-01-01") { memberships { id } version } }`,
    );
    expect(left.space).toEqual({ memberships: [], version: 2 });
  });
});
