import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { MEASURE } from './measure.ts';

/** A measure of another programme is another measure. */
testMendable(schema, MEASURE, ['programme', 'calls']);
