import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { COMMITMENT } from './commitment.ts';

/** What it revises is said by `reviseCommitment`, and taken back by `withdrawCommitment`. */
testMendable(schema, COMMITMENT, ['isDeadlinePast', 'revises', 'revisedBy', 'status']);
