import { addChanges } from '@cdw/kernel/writing/change-types.ts';
import { builder } from './builder.ts';

addChanges(builder, { schema: 'partnerships', feed: 'partnershipChanges', audit: 'partnershipAudit' });
