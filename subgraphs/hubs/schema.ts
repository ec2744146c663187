import { FEDERATION, FEDERATION_DIRECTIVES } from '@cdw/kernel/federation.ts';
import './creative-hub/creative-hub.ts';
import './creative-hub/creative-hubs.ts';
import './creative-hub/names.ts';
import './creative-hub/statuses.ts';
import './creative-hub/sites.ts';
import './creative-hub/partners.ts';
import './creative-hub/spaces.ts';
import './creative-hub/services.ts';
import './creative-hub/activities.ts';
import './creative-hub/staff.ts';
import './creative-hub/mutations/register-hub.ts';
import './creative-hub/mutations/launch-hub.ts';
import './creative-hub/mutations/close-hub.ts';
import './creative-hub/mutations/reopen-hub.ts';
import './changes.ts';
import { builder } from './builder.ts';

export const schema = builder.toSubGraphSchema({ linkUrl: FEDERATION, federationDirectives: FEDERATION_DIRECTIVES });
