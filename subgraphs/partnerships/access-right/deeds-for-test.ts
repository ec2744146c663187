import fc from 'fast-check';

/** A right as a naive reader keeps it: days as text, both included. */
export type Known = {
  id: string;
  host: string;
  beneficiary: string;
  isBothWays: boolean;
  from: string;
  through: string;
};
type Verb = 'grant' | 'amend' | 'end' | 'endAll';
export type Doing = { verb: Verb; which: number; sides: [number, number]; isBothWays: boolean; date: string };

export const FOREVER = '9999-12-31';
export const firstOf = (date: string): string => (date.length === 4 ? `${date}-01-01` : date);
export const lastOf = (date: string): string => (date.length === 4 ? `${date}-12-31` : date);
export const eveOf = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const year = fc.integer({ min: 2001, max: 2006 });
export const date = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-15`),
);
const side = fc.nat({ max: 2 });
export const doing: fc.Arbitrary<Doing> = fc.record({
  verb: fc.constantFrom('grant', 'grant', 'grant', 'amend', 'amend', 'end', 'end', 'endAll'),
  which: fc.nat({ max: 9 }),
  sides: fc.tuple(side, side),
  isBothWays: fc.boolean(),
  date,
});

/** Deeds that are all accepted, on days that fall into them: what is made up may be refused from first to last. */
const right = { which: 0, sides: [0, 1], isBothWays: false } satisfies Partial<Doing>;
export const ACCEPTED: Doing[] = [
  { ...right, verb: 'grant', date: '2001' },
  { ...right, verb: 'amend', isBothWays: true, date: '2002' },
  { ...right, verb: 'end', which: 1, date: '2003' },
  { ...right, verb: 'grant', sides: [2, 1], date: '2004' },
  { ...right, verb: 'endAll', date: '2005' },
];
