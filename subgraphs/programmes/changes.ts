import { addChanges } from '@cdw/kernel/writing/change-types.ts';
import { builder } from './builder.ts';

addChanges(builder, { schema: 'programmes', feed: 'programmeChanges', audit: 'programmeAudit' });
