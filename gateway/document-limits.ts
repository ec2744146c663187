import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  Lexer,
  type SelectionNode,
  type SelectionSetNode,
  type Source,
  TokenKind,
} from 'graphql';
import { fragmentsOf } from './engine/selections.ts';
import { documentError } from './errors.ts';
import {
  ALIASES_MAX,
  DEPTH_MAX,
  DIRECTIVES_MAX,
  FIELDS_MAX,
  NESTING_MAX,
  SELECTIONS_DEPTH_MAX,
  TOKENS_MAX,
} from './limits.ts';

/** How much a selection asks for once its fragments are written out. */
type Weight = {
  readonly depth: number;
  /** The same with fragments as levels of their own. */
  readonly selections: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
};

const nothing: Weight = { depth: 0, selections: 0, fields: 0, aliases: 0, directives: 0 };

/** Counted before it is parsed, because parsing is what the limits protect: it calls itself for each bracket in another. */
export function refuseLongSource(source: Source): void {
  const lexer = new Lexer(source);
  let count = 0;
  let nesting = 0;
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    count += 1;
    if (opening.has(kind)) nesting += 1;
    else if (closing.has(kind)) nesting -= 1;
    if (count > TOKENS_MAX) throw tooLong(`has more than ${TOKENS_MAX} tokens`);
    if (nesting > NESTING_MAX) throw tooLong(`has more than ${NESTING_MAX} brackets within brackets`);
  }
}

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

const tooLong = (fault: string): GraphQLError =>
  documentError(`The document ${fault}. Ask for less in one request, or ask several times.`, 'GRAPHQL_PARSE_FAILED');

/**
 * The limits that the document breaks, each named with what came and what to do. Our own count, because the plugins that
 * exist look at one limit each, write a fragment out as often as it is spread, and cannot say how to mend it.
 */
export function brokenLimits(document: DocumentNode): GraphQLError[] {
  const { depth, selections, fields, aliases, directives } = weigh(document);
  return [
    ...over(
      depth,
      DEPTH_MAX,
      'levels deep',
      'Take away levels, or ask for the inner ones in a second request by their ids.',
    ),
    ...over(
      selections,
      SELECTIONS_DEPTH_MAX,
      'selections within selections deep, fragments included',
      'Write the fields of fragments where they stand.',
    ),
    ...over(fields, FIELDS_MAX, 'fields large, fragments written out', 'Ask for fewer fields, or in several requests.'),
    ...over(
      aliases,
      ALIASES_MAX,
      'aliases long, fragments written out',
      'Ask for a list with a filter, or in several requests.',
    ),
    ...over(
      directives,
      DIRECTIVES_MAX,
      'directives long, fragments written out',
      'Leave out those that change nothing.',
    ),
  ];
}

function over(found: number, limit: number, unit: string, mend: string): GraphQLError[] {
  if (found <= limit) return [];
  const message = `The document is ${found} ${unit}; the limit is ${limit}. ${mend}`;
  return [documentError(message, 'GRAPHQL_VALIDATION_FAILED')];
}

function weigh(document: DocumentNode): Weight {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Weight>();

  function ofFragment(name: string): Weight {
    const fragment = fragments.get(name);
    const weight = known.get(name);
    if (weight || !fragment) return weight ?? nothing;
    // A fragment that spreads itself is refused by validation; here it must only not go round for ever.
    known.set(name, nothing);
    const found = ofFragmentDefinition(fragment);
    known.set(name, found);
    return found;
  }

  const ofFragmentDefinition = (fragment: FragmentDefinitionNode) =>
    sum([ofSelections(fragment.selectionSet), { ...nothing, directives: fragment.directives?.length ?? 0 }]);

  const ofSelections = (set: SelectionSetNode | undefined): Weight => sum((set?.selections ?? []).map(ofSelection));

  function ofSelection(node: SelectionNode): Weight {
    const own = { ...nothing, directives: node.directives?.length ?? 0 };
    if (node.kind === Kind.FRAGMENT_SPREAD) return within(sum([own, ofFragment(node.name.value)]));
    const inner = ofSelections(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return within(sum([own, inner]));
    return { ...within(sum([{ ...own, fields: 1, aliases: node.alias ? 1 : 0 }, inner])), depth: inner.depth + 1 };
  }

  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return sum(
    operations.map((node) =>
      sum([ofSelections(node.selectionSet), { ...nothing, directives: node.directives?.length ?? 0 }]),
    ),
  );
}

/** One selection further in. */
const within = (weight: Weight): Weight => ({ ...weight, selections: weight.selections + 1 });

const sum = (weights: readonly Weight[]): Weight =>
  weights.reduce(
    (total, weight) => ({
      depth: Math.max(total.depth, weight.depth),
      selections: Math.max(total.selections, weight.selections),
      fields: total.fields + weight.fields,
      aliases: total.aliases + weight.aliases,
      directives: total.directives + weight.directives,
    }),
    nothing,
  );
