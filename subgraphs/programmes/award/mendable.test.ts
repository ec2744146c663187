import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { AWARD } from './award.ts';

/** An award of another call, or to another beneficiary, is another award: this one is withdrawn. */
testMendable(schema, AWARD, ['call', 'beneficiary', 'beneficiaryKind']);
