import { dayOf } from '@cdw/kernel/as-of.ts';
import { holds } from '@cdw/kernel/holding.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { Municipality } from '../references/municipality.ts';
import { Organisation } from '../references/organisation.ts';
import { Province } from '../references/province.ts';
import { CreativeHubOrder } from './creative-hub-order.ts';
import { HubGeneration } from './hub-generation.ts';
import { hubsPage } from './hubs-page.ts';
import { HubServiceKind } from './services.ts';
import { HubStatus } from './statuses.ts';

const CreativeHubConnection = builder.connectionObject({
  type: 'CreativeHub',
  name: 'CreativeHubConnection',
  description: 'A page of a list of creative hubs.',
});

const args = builder.args((t) => ({
  generation: t.field({ type: [HubGeneration], description: 'Taken up in one of these rounds of support.' }),
  status: t.field({ type: [HubStatus], description: 'With one of these statuses on the day asked for.' }),
  service: t.field({ type: [HubServiceKind], description: 'Offering one of these services on the day asked for.' }),
  municipality: t.field({
    type: 'NIS',
    description: 'In the municipality with this REFNIS code on the day asked for.',
  }),
  province: t.field({
    type: 'NIS',
    description: 'In the province with this REFNIS code, in whichever municipality, on the day asked for.',
  }),
  partner: t.id({
    description: 'Run, housed or joined on the day asked for by the organisation with this identifier (`org_…`).',
  }),
  space: t.id({ description: 'Linked on the day asked for with the space with this identifier (`spc_…`).' }),
  text: t.words('its names, present and former, its places or its description'),
  orderBy: t.field({ type: CreativeHubOrder, description: 'In which order: by name when left out.' }),
  asOf: t.asOf(),
}));

export type HubsArgs = InputShapeFromFields<typeof args>;

builder.queryField('creativeHubs', (t) =>
  t.connection(
    {
      type: 'CreativeHub',
      nullable: true,
      description: 'Creative hubs that meet every condition given.',
      args,
      resolve: (_root, page, context) => hubsPage(context, page, dayOf({}, page)),
    },
    CreativeHubConnection,
  ),
);

builder.objectField(Organisation, 'creativeHubs', (t) =>
  t.connection(
    {
      type: 'CreativeHub',
      nullable: true,
      description:
        'The creative hubs that the organisation runs, houses or takes part in on the day asked for; see `hubLinks` for which.',
      args,
      resolve: (organisation, page, context) => {
        const day = dayOf(organisation, page);
        // An organisation may have several roles in one hub.
        const joins = sql`JOIN (SELECT DISTINCT l."hubId", l."organisationId" FROM hubs."HubPartner" AS l
          WHERE ${holds(sql`l`, day)}) AS po ON po."hubId" = h.id`;
        return hubsPage(context, page, day, { joins, column: sql`po."organisationId"`, key: organisation.id });
      },
    },
    CreativeHubConnection,
  ),
);

builder.objectField(Municipality, 'creativeHubs', (t) =>
  t.connection(
    {
      type: 'CreativeHub',
      nullable: true,
      description: 'The creative hubs that lie in the municipality on the day asked for.',
      args,
      resolve: (municipality, page, context) =>
        hubsPage(context, page, dayOf(municipality, page), {
          column: sql`p."municipalityNis"`,
          key: municipality.nis,
        }),
    },
    CreativeHubConnection,
  ),
);

builder.objectField(Province, 'creativeHubs', (t) =>
  t.connection(
    {
      type: 'CreativeHub',
      nullable: true,
      description: 'The creative hubs that lie in the province, in whichever municipality, on the day asked for.',
      args,
      resolve: (province, page, context) =>
        hubsPage(context, page, dayOf(province, page), { column: sql`p."provinceNis"`, key: province.nis }),
    },
    CreativeHubConnection,
  ),
);
