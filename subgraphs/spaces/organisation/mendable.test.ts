import { testMendable } from '@cdw/kernel/facts/mendable-for-test.ts';
import { schema } from '../schema.ts';
import { ORGANISATION } from './organisation.ts';

const SEAT = ['seat', 'seatStreet', 'seatPostalCode', 'seatMunicipality'];
const OTHERS = ['successors', 'operatedSpaces'];

testMendable(schema, ORGANISATION, ['name', 'identifierStatus', ...SEAT, ...OTHERS]);
