import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { AUTONOMY_RULE } from './autonomy-rule.ts';

testMendable(schema, AUTONOMY_RULE, ['deadline', 'appliesTo', 'isInForce', 'period']);
