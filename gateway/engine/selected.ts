import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql';
import { type Cause, type Data, isData, Missing } from './missing.ts';
import { fragmentsOf } from './selections.ts';
import type { IsOf } from './supertypes.ts';

/** What a step selects of an object: fields by the names that they have in its answer, and more of some types. */
export type Selected = {
  /** The field that it is, if it is one. */
  readonly name: string | undefined;
  readonly fields: Map<string, Selected>;
  readonly ofTypes: { readonly type: string; readonly selected: Selected }[];
};

export const nothing = (name?: string): Selected => ({ name, fields: new Map(), ofTypes: [] });

export function selectedBy(document: DocumentNode): Selected {
  const selected = nothing();
  select(selected, getOperationAST(document)?.selectionSet, fragmentsOf(document));
  return selected;
}

function select(
  into: Selected,
  set: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): void {
  for (const node of set?.selections ?? []) {
    if (node.kind === Kind.FIELD) {
      const name = (node.alias ?? node.name).value;
      const field = into.fields.get(name) ?? nothing(node.name.value);
      into.fields.set(name, field);
      select(field, node.selectionSet, fragments);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    const type = fragment?.typeCondition?.name.value;
    const below = nothing();
    if (type) into.ofTypes.push({ type, selected: below });
    select(type ? below : into, fragment?.selectionSet, fragments);
  }
}

/** Says of each field that was selected and is not there why it is missing. */
export function markMissing(
  selected: Selected,
  data: Data,
  cause: Cause,
  isOf: IsOf,
  typename = data.__typename,
): void {
  for (const [name, below] of selected.fields) {
    const value = data[name];
    if (value === undefined) data[name] = new Missing(cause);
    else markBelow(below, value, cause, isOf);
  }
  for (const { type, selected: more } of selected.ofTypes) {
    if (isOf(typename, type)) markMissing(more, data, cause, isOf, typename);
  }
}

function markBelow(selected: Selected, value: unknown, cause: Cause, isOf: IsOf): void {
  if (Array.isArray(value)) for (const item of value) markBelow(selected, item, cause, isOf);
  else if (isData(value)) markMissing(selected, value, cause, isOf);
}
