import { addLocalizedTextInput } from '@cdw/kernel/writing/inputs.ts';
import { builder } from '../builder.ts';

export const LocalizedTextInput = addLocalizedTextInput(builder);
