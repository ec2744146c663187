import { Decimal } from '@prisma/client/runtime/client';
import jsep from 'jsep';
import { EXPRESSION_CHARACTERS_MAX } from '../limits.ts';

/** A figure that a formula names: an indicator, of the year that is computed or of one before it. */
export type Wanted = { readonly code: string; readonly yearsBefore: number };

/** A formula, as it is computed. */
export type Formula =
  | { readonly is: 'number'; readonly value: Decimal }
  | ({ readonly is: 'figure' } & Wanted)
  | { readonly is: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula };

const ZERO: Formula = { is: 'number', value: new Decimal(0) };
const NUMBER = /^\d+(\.\d+)?$/;
const YEARS_BEFORE = /^[1-9]\d?$/;

/** Reads a formula as it is written, and everything that is wrong with it: one with faults computes nothing. */
export function readFormula(written: string): { readonly formula: Formula; readonly faults: readonly string[] } {
  if (written.length > EXPRESSION_CHARACTERS_MAX) {
    const fault = `has ${written.length} characters; ${EXPRESSION_CHARACTERS_MAX} are the most.`;
    return { formula: ZERO, faults: [fault] };
  }
  const faults: string[] = [];
  try {
    return { formula: read(jsep(written), faults), faults };
  } catch (cause) {
    return { formula: ZERO, faults: [`cannot be read: ${cause instanceof Error ? cause.message : cause}.`] };
  }
}

function read(expression: jsep.Expression, faults: string[]): Formula {
  const node = expression as jsep.CoreExpression;
  switch (node.type) {
    case 'Literal':
      if (NUMBER.test(node.raw)) return { is: 'number', value: new Decimal(node.raw) };
      faults.push(`holds ${node.raw.slice(0, 40)}; numbers are written as 12 or 0.5.`);
      return ZERO;
    case 'Identifier':
      return { is: 'figure', code: node.name, yearsBefore: 0 };
    case 'MemberExpression':
      return readFigure(node, faults);
    case 'UnaryExpression':
      if (node.operator === '-') return { is: '-', left: ZERO, right: read(node.argument, faults) };
      break;
    case 'BinaryExpression': {
      const [left, right] = [read(node.left, faults), read(node.right, faults)];
      if (isOperator(node.operator)) return { is: node.operator, left, right };
      faults.push(`has the operator ${node.operator}; there are + - * and /.`);
      return ZERO;
    }
  }
  faults.push('is not one formula of codes, numbers, + - * / and parentheses.');
  return ZERO;
}

const isOperator = (text: string): text is '+' | '-' | '*' | '/' => ['+', '-', '*', '/'].includes(text);

/** `visits[year]`, or `visits[year - 1]`. */
function readFigure({ object, property, computed }: jsep.MemberExpression, faults: string[]): Formula {
  const yearsBefore = computed ? yearsBack(property as jsep.CoreExpression) : undefined;
  if (yearsBefore === undefined || object.type !== 'Identifier') {
    faults.push('has brackets that hold neither `year` nor a year before, as `visits[year - 1]`.');
  }
  return object.type === 'Identifier'
    ? { is: 'figure', code: (object as jsep.Identifier).name, yearsBefore: yearsBefore ?? 0 }
    : ZERO;
}

function yearsBack(node: jsep.CoreExpression): number | undefined {
  if (node.type === 'Identifier') return node.name === 'year' ? 0 : undefined;
  if (node.type !== 'BinaryExpression' || node.operator !== '-') return undefined;
  const [left, right] = [node.left, node.right] as [jsep.CoreExpression, jsep.CoreExpression];
  const isBack = left.type === 'Identifier' && left.name === 'year' && right.type === 'Literal';
  return isBack && YEARS_BEFORE.test(right.raw) ? Number(right.raw) : undefined;
}

/** The figures that a formula names, in the order in which they are written. */
export function wantedBy(formula: Formula): Wanted[] {
  if (formula.is === 'number') return [];
  return formula.is === 'figure' ? [formula] : [...wantedBy(formula.left), ...wantedBy(formula.right)];
}

/** The result of a formula; null where a figure is not known, or something is divided by nought. */
export function compute(formula: Formula, figure: (wanted: Wanted) => Decimal | null): Decimal | null {
  if (formula.is === 'number') return formula.value;
  if (formula.is === 'figure') return figure(formula);
  const [left, right] = [compute(formula.left, figure), compute(formula.right, figure)];
  if (!left || !right) return null;
  switch (formula.is) {
    case '+':
      return left.plus(right);
    case '-':
      return left.minus(right);
    case '*':
      return left.times(right);
    case '/':
      return right.isZero() ? null : left.div(right);
  }
}
