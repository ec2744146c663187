import { FEDERATION, FEDERATION_DIRECTIVES } from '@cdw/kernel/federation.ts';
import './mutations/create-api-key.ts';
import './mutations/revoke-api-key.ts';
import './mutations/rotate-api-key.ts';
import './types/api-key-connection.ts';
import './types/api-key.ts';
import './types/key-audit.ts';
import './types/new-api-key.ts';
import './types/viewer-role.ts';
import './types/viewer.ts';
import { builder } from './builder.ts';

export const schema = builder.toSubGraphSchema({ linkUrl: FEDERATION, federationDirectives: FEDERATION_DIRECTIVES });
