import { referencesOf } from '@cdw/kernel/facts/define-fact.ts';
import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { referenceTo } from '@cdw/kernel/writing/references.ts';
import { builder } from '../../builder.ts';
import { ORGANISATION } from '../../references/foreign.ts';
import { HUB } from '../creative-hub.ts';
import { names } from '../names.ts';
import { partners } from '../partners.ts';
import { HubSiteInput, sites } from '../sites.ts';
import { statuses } from '../statuses.ts';

registerMutation(builder, HUB, 'registerHub', {
  says: 'Adds a creative hub, run by an organisation of the viewer. It is ACTIVE from its launch on.',
  input: (t) => ({
    operator: t.id({
      description: 'Identifier of the organisation that runs it (`org_…`). Without it only the agency may register it.',
    }),
    site: t.field({ type: HubSiteInput, required: true, description: 'Where it is.' }),
  }),
  owners: ({ operator }) => (operator ? [operator] : []),
  references: ({ operator, site }) => [
    ...referenceTo(ORGANISATION, operator, 'input.operator'),
    ...referencesOf(sites.columns, site as never, 'input.site'),
  ],
  facts: (input) => {
    const {
      name,
      site,
      operator: organisation,
      launchedOn,
    } = input as typeof input & { name: object; launchedOn?: string };
    return [
      { fact: names, given: { name } },
      { fact: sites, given: site as never, path: 'input.site' },
      ...(organisation ? [{ fact: partners, given: { organisation, role: 'OPERATOR' } }] : []),
      ...(launchedOn ? [{ fact: statuses, given: { status: 'ACTIVE' }, period: { validFrom: launchedOn } }] : []),
    ];
  },
});
