import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { GOOD_PRACTICE } from './good-practice/good-practice.ts';
import { PARTNERSHIP } from './partnership/partnership.ts';
import { schema } from './schema.ts';

/** What is computed of the rest, or refers to it, and what was asked for with a proposal, which is signed as it is. */
const OF_PARTNERSHIP = ['period', 'status', 'parties', 'monitoredBy', 'requestedRights', 'awaitedSignatures'];
const OF_RIGHT = ['isInForce', 'sameOperator', 'sharedUses'];

testMendable(schema, PARTNERSHIP, [...OF_PARTNERSHIP, ...OF_RIGHT, 'goodPractices', 'appliedPractices']);
testMendable(schema, GOOD_PRACTICE, ['status', 'appliedIn']);
