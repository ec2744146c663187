import { dayBefore } from '@cdw/kernel/days.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';
import { AGENCY, BEP, IDETA } from './viewers-for-test.ts';
import { factOf, NEGUNDO, TODAY, TOURNAI, versionOf } from './writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const YESTERDAY = dayBefore(TODAY);

describe('what is new, and who runs it', () => {
  it('a space is transferred, and only its new operator may change it; opening hours are read', async () => {
    const version = await versionOf(spaces, NEGUNDO);
    const hours = (from: number) => ({
      space: NEGUNDO,
      version: from,
      openingHours: 'Mo-Fr 08:30-18:00; PH off',
      from: TODAY,
    });
    const changed = await mutate(
      spaces,
      'changeOpeningHours',
      hours(version),
      { viewer: IDETA },
      `openingHours before: openingHours(asOf: "${YESTERDAY}") isOpen(at: "${TODAY}T23:00:00+01:00") wasOpen: isOpen(at: "2015-06-30T10:00:00+02:00")`,
    );
    expect(changed.data).toEqual({
      changeOpeningHours: { openingHours: 'Mo-Fr 08:30-18:00; PH off', before: null, isOpen: false, wasOpen: null },
    });
    const correction = {
      space: NEGUNDO,
      version: version + 1,
      fact: await factOf(spaces, NEGUNDO, 'openingHoursHistory'),
      openingHours: '24/7',
    };
    const corrected = await mutate(spaces, 'correctOpeningHours', correction, { viewer: IDETA }, 'openingHours');
    expect(corrected).toEqual({ data: { correctOpeningHours: { openingHours: '24/7' } } });
    const transfer = { space: NEGUNDO, version: version + 2, to: BEP.organisationIds[0], from: TODAY };
    const fields = `operator { slug } before: operator(asOf: "${YESTERDAY}") { slug }`;
    const transferred = await mutate(spaces, 'transferSpace', transfer, { viewer: IDETA }, fields);
    expect(transferred.data).toEqual({ transferSpace: { operator: { slug: 'bep' }, before: { slug: 'ideta' } } });
    expect(refusalOf(await mutate(spaces, 'changeOpeningHours', hours(version + 3), { viewer: IDETA })).code).toBe(
      'FORBIDDEN',
    );
    const later = { ...hours(version + 3), from: '2099' };
    expect((await mutate(spaces, 'changeOpeningHours', later, { viewer: BEP })).errors).toBeUndefined();
  });

  it('spaces are registered, found at once, and merged into one', async () => {
    const space = {
      kind: 'COWORKING',
      name: { fr: 'Kain Coworking' },
      operator: IDETA.organisationIds[0],
      premises: { municipality: TOURNAI },
      openedOn: '2025',
    };
    const registered = await mutate(
      spaces,
      'registerSpace',
      space,
      { viewer: IDETA },
      'id slug version status operator { slug } premises { precision }',
    );
    expect(registered.data?.registerSpace).toMatchObject({
      slug: 'kain-coworking',
      version: 1,
      status: 'OPEN',
      operator: { slug: 'ideta' },
      premises: { precision: 'MUNICIPALITY_CENTROID' },
    });
    const other = await mutate(spaces, 'registerSpace', { ...space, slug: 'kain-deux' }, { viewer: IDETA });
    const one = resultOf<{ id: string }>(registered);
    const two = resultOf<{ id: string }>(other);
    const merger = { space: one.id, version: 1, merged: [{ space: two.id, version: 1 }], on: TODAY };
    const merged = await mutate(spaces, 'mergeSpaces', merger, { viewer: IDETA }, 'version status');
    expect(merged.data).toEqual({ mergeSpaces: { version: 2, status: 'OPEN' } });
    const gone = await spaces.answer(`{ space(slug: "kain-deux") { status mergedInto { slug } } }`);
    expect(gone).toEqual({ space: { status: 'CLOSED', mergedInto: { slug: 'kain-coworking' } } });
  });

  it('the agency registers an organisation, which renames itself', async () => {
    const organisation = { kind: 'COOPERATIVE', name: { fr: 'Coopérative de Kain' }, seatMunicipality: TOURNAI };
    const registered = await mutate(
      spaces,
      'registerOrganisation',
      organisation,
      { viewer: AGENCY },
      'id slug version',
    );
    const { id } = resultOf<{ id: string }>(registered);
    const viewer = { ...IDETA, organisationIds: [id] };
    const renaming = { organisation: id, version: 1, name: { fr: 'Kain ensemble' }, from: TODAY };
    const fields = `name version before: name(asOf: "${YESTERDAY}")`;
    const renamed = await mutate(spaces, 'renameOrganisation', renaming, { viewer }, fields);
    expect(renamed.data).toEqual({
      renameOrganisation: { name: 'Kain ensemble', version: 2, before: 'Coopérative de Kain' },
    });
    expect(await spaces.answer(`{ organisations(text: "kain ensemble") { totalCount } }`)).toEqual({
      organisations: { totalCount: 1 },
    });
  });
});
