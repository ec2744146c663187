import type { Row } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';

const SHARE = /^(0\.\d{1,4}|1(\.0{1,4})?)$/;

/** Notes what is wrong with a right as a whole. */
export function checkTerms(row: Row, { faults, path, input, referred }: Draft): void {
  if (row.hostSpaceId === row.beneficiarySpaceId) {
    faults.add(`${path}.beneficiary`, 'INVALID', 'is the host itself. A right joins two spaces.');
  }
  checkMoney(faults, path, row);
  checkPlans(row, { faults, path, input, referred });
}

const textOf = (amount: unknown): string | undefined =>
  amount === null || amount === undefined ? undefined : String(amount);

function checkMoney(faults: Faults, path: string, { terms, discount: share, priceEur, priceUnit }: Row): void {
  const [discount, price] = [textOf(share), textOf(priceEur)];
  if (terms === 'DISCOUNT' && !discount) {
    faults.add(`${path}.discount`, 'MISSING', 'has to be given with the terms DISCOUNT.');
  }
  if (discount && terms !== 'DISCOUNT') {
    faults.add(`${path}.discount`, 'INVALID', 'goes only with the terms DISCOUNT.');
  }
  if (discount && (!SHARE.test(discount) || Number(discount) === 0)) {
    const message = 'is not a share above 0, up to 1, with at most four decimals: "0.25".';
    faults.add(`${path}.discount`, 'INVALID', message);
  }
  if (price && terms !== 'PAY_PER_USE') {
    faults.add(`${path}.price`, 'INVALID', 'goes only with the terms PAY_PER_USE.');
  }
  if (price?.startsWith('-')) faults.add(`${path}.price`, 'INVALID', 'is below 0.');
  if (Boolean(price) !== Boolean(priceUnit)) {
    faults.add(`${path}.priceUnit`, 'MISSING', '`price` and `priceUnit` belong together. Give both, or neither.');
  }
}

/** Plans are of the space whose members use the other one, else they would open nothing. */
function checkPlans(
  row: Row,
  { faults, path, input, referred }: Pick<Draft, 'faults' | 'path' | 'input' | 'referred'>,
): void {
  const isOfOtherSides = ['beneficiary', 'host', 'isBothWays'].some((side) => input[side] !== undefined);
  // Plans that stay are of the sides that the right had.
  if (isOfOtherSides && input.plans === undefined && (row.planIds as readonly string[]).length > 0) {
    faults.add(`${path}.plans`, 'MISSING', 'belong to the sides before. Give those of the new ones, or an empty list.');
  }
  const using = row.isBothWays ? [row.beneficiarySpaceId, row.hostSpaceId] : [row.beneficiarySpaceId];
  for (const [place, key] of ((input.plans ?? []) as readonly string[]).entries()) {
    const found = referred.dataOf(key) as { space?: { id: string } | null } | undefined;
    if (found && !using.includes(found.space?.id ?? '')) {
      faults.add(
        `${path}.plans.${place}`,
        'INVALID',
        'is no plan of a space whose members have the right. Give one of its own.',
      );
    }
  }
}
