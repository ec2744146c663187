import { addSourceInput } from '@cdw/kernel/writing/inputs.ts';
import { builder } from '../builder.ts';

export const SourceInput = addSourceInput(builder);
