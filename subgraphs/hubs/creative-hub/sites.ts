import { dayOf } from '@cdw/kernel/as-of.ts';
import { note, reference, text } from '@cdw/kernel/facts/columns.ts';
import { inputOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { builder } from '../builder.ts';
import { MUNICIPALITY, PROVINCE } from '../references/foreign.ts';
import { Municipality } from '../references/municipality.ts';
import { Province } from '../references/province.ts';
import { hubFact } from './creative-hub.ts';
import { siteOf } from './site-of.ts';

type MunicipalityFound = { readonly nis: string; readonly province?: { readonly nis: string } | null };

const columns = {
  building: text('Building that houses the hub; null where no source tells.'),
  locality: text('Town, village or quarter, as sources name it (`Gosselies`).'),
  municipality: reference(
    MUNICIPALITY,
    'The municipality in which the site lies; null where only its province is known.',
    {
      type: Municipality,
      column: 'municipalityNis',
    },
  ),
  province: reference(PROVINCE, 'The province in which the site lies.', { type: Province, column: 'provinceNis' }),
  note: note('this place'),
};

export const sites = hubFact({
  type: 'HubSite',
  name: 'HubSite',
  noun: 'site',
  table: 'hubSite',
  owner: 'hubId',
  prefix: 'sit',
  part: 'sites',
  holds: 'ONE',
  isKept: true,
  columns,
  complete: placed,
  period: 'When the hub was here.',
  lists: { history: ['siteHistory', 'All places where the hub was, the oldest first.'] },
  rows: 'sitesOfHub',
  begin: {
    mutation: 'moveHub',
    kind: 'MOVED',
    says: 'Moves a hub from a date on; on the days before it stays where it was. Exactly one of `municipality` and `province` is given.',
    from: 'When the hub is at the new site; the present one ends on the eve',
  },
});

export const HubSiteInput = builder.inputType('HubSiteInput', {
  description: 'Where a hub is: exactly one of `municipality` and `province` is given.',
  fields: (t) => inputOf(columns, t as never, true),
});

/** A site lies in the province of its municipality; a former code of a municipality becomes the one that replaced it. */
function placed(row: Readonly<Record<string, unknown>>, { input, referred, faults, path }: Draft) {
  const { municipality, province } = input;
  if (municipality === undefined && province === undefined && row.provinceNis) return row;
  if (Boolean(municipality) === Boolean(province)) {
    faults.add(path, 'INVALID', 'names not exactly one of `municipality` and `province`. Give the most exact one.');
  }
  if (!municipality) return { ...row, municipalityNis: null, provinceNis: province ?? '' };
  const found = referred.dataOf(String(municipality)) as MunicipalityFound | undefined;
  return { ...row, municipalityNis: found?.nis ?? null, provinceNis: found?.province?.nis ?? '' };
}

builder.objectFields('CreativeHub', (t) => ({
  site: t.field({
    type: 'HubSite',
    nullable: true,
    description: 'Where the hub is on the day asked for; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: (hub, args, { load }) => siteOf(hub, dayOf(hub, args), load),
  }),
  municipality: t.field({
    type: Municipality,
    nullable: true,
    description: 'The municipality in which the hub lies on the day asked for; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (hub, args, { load }) => {
      const nis = (await siteOf(hub, dayOf(hub, args), load))?.municipalityNis;
      return nis ? { nis } : null;
    },
  }),
  province: t.field({
    type: Province,
    nullable: true,
    description: 'The province in which the hub lies on the day asked for; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (hub, args, { load }) => {
      const nis = (await siteOf(hub, dayOf(hub, args), load))?.provinceNis;
      return nis ? { nis } : null;
    },
  }),
}));
