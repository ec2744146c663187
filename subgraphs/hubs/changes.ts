import { addChanges } from '@cdw/kernel/writing/change-types.ts';
import { builder } from './builder.ts';

addChanges(builder, { schema: 'hubs', feed: 'hubChanges', audit: 'hubAudit' });
