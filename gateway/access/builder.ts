import { createBuilder } from '@cdw/kernel/builder.ts';
import type { Context } from './context.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';

export const builder = createBuilder<PrismaTypes, Context>(getDatamodel());

builder.mutationType({ description: 'What can be changed.' });
