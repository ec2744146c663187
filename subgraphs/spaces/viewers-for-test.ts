import { agencyWith, operatorOf } from '@cdw/kernel/writing/writes-for-test.ts';

/** Those who write in tests: two operators and the agency. */
export const IDETA = operatorOf('ideta', 'spaces:write');
export const BEP = operatorOf('bep', 'spaces:write');
export const AGENCY = agencyWith('spaces:write');
