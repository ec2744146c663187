import { addAudit } from '@cdw/kernel/writing/audit.ts';
import { builder } from '../builder.ts';
import { KEYS } from '../scopes.ts';

addAudit(builder, { schema: 'gateway', audit: 'keyAudit', scopes: [KEYS] });
