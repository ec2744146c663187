import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coversPlan, passagesFrom, passagesOf, passagesTo } from './passages.ts';

const spaceId = fc.constantFrom('spc_a', 'spc_b', 'spc_c', 'spc_d');
const right = fc
  .record({ hostSpaceId: spaceId, beneficiarySpaceId: spaceId, isBothWays: fc.boolean() })
  .filter(({ hostSpaceId, beneficiarySpaceId }) => hostSpaceId !== beneficiarySpaceId);
const rights = fc.array(right, { maxLength: 30 });

it('a right is never followed in the wrong direction', () => {
  fc.assert(
    fc.property(rights, spaceId, (given, members) => {
      for (const { accessRight, membersOfId, spaceId: used, isReverse } of passagesFrom(members, given)) {
        expect(membersOfId).toBe(members);
        const { hostSpaceId, beneficiarySpaceId } = accessRight;
        const sides = isReverse ? [hostSpaceId, beneficiarySpaceId] : [beneficiarySpaceId, hostSpaceId];
        expect([membersOfId, used]).toEqual(sides);
        if (isReverse) expect(accessRight.isBothWays).toBe(true);
      }
    }),
  );
});

it('no right is overlooked: each is followed once, and one that holds both ways twice', () => {
  fc.assert(
    fc.property(rights, (given) => {
      const from = ['spc_a', 'spc_b', 'spc_c', 'spc_d'].flatMap((members) => passagesFrom(members, given));
      const bothWays = given.filter(({ isBothWays }) => isBothWays);
      expect(from).toHaveLength(given.length + bothWays.length);
    }),
  );
});

it('what the members of a space may use is what says of itself that they may use it', () => {
  fc.assert(
    fc.property(rights, spaceId, spaceId, (given, members, used) => {
      const there = passagesFrom(members, given).filter((passage) => passage.spaceId === used);
      const here = passagesTo(used, given).filter((passage) => passage.membersOfId === members);
      expect(there).toEqual(here);
    }),
  );
});

it('a right that holds one way is followed from the beneficiary to the host only', () => {
  const oneWay = { hostSpaceId: 'spc_negundo', beneficiarySpaceId: 'spc_esco', isBothWays: false };
  expect(passagesOf(oneWay)).toMatchObject([{ membersOfId: 'spc_esco', spaceId: 'spc_negundo', isReverse: false }]);
  expect(passagesFrom('spc_negundo', [oneWay])).toEqual([]);
  expect(passagesTo('spc_esco', [oneWay])).toEqual([]);
});

it('a right that names plans covers their subscribers, and one that names none covers all', () => {
  expect(coversPlan({ planIds: [] }, 'pln_any')).toBe(true);
  expect(coversPlan({ planIds: ['pln_a'] }, 'pln_a')).toBe(true);
  expect(coversPlan({ planIds: ['pln_a'] }, 'pln_b')).toBe(false);
});
