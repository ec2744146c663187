import { EXPRESSION_CHARACTERS_MAX } from './limits.ts';

const NAME = /[a-z][a-z0-9_]*/g;
const SHAPE = /^[a-z0-9_+\-*/()., [\]]+$/;
/** What stands in brackets: the year observed, or one before it. */
const YEAR = /\[year( - [1-9]\d?)?\]/g;

/** The codes of the indicators that a formula names. */
export const codesIn = (expression: string): string[] => [...new Set(expression.replace(YEAR, '').match(NAME) ?? [])];

/** What is wrong with the writing of a formula, if anything is: whether its indicators exist is another question. */
export function expressionFault(expression: string): string | undefined {
  if (expression.length > EXPRESSION_CHARACTERS_MAX) {
    return `has ${expression.length} characters; ${EXPRESSION_CHARACTERS_MAX} are the most.`;
  }
  if (!SHAPE.test(expression)) return 'holds codes, numbers, + - * / and parentheses only.';
  const rest = expression.replace(YEAR, '');
  if (/[[\]]/.test(rest)) return 'has brackets that hold neither `year` nor a year before, as `visits[year - 1]`.';
  return isBalanced(rest) ? undefined : 'has a parenthesis that is not closed, or not opened.';
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
