import { addJudgement } from '@cdw/kernel/judging/judgement-types.ts';
import { builder } from '../builder.ts';

export const Judgement = addJudgement(builder);
