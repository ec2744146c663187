import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import { type Data, isData } from './missing.ts';
import type { IsOf } from './supertypes.ts';

type Rewrite = (value: unknown) => void;

/** What the planner wants changed in representations before they are sent, or in an answer before it is merged. */
export function rewrites(nodes: readonly FetchRewrite[] | undefined, isOf: IsOf): Rewrite {
  const steps = (nodes ?? []).map((node) => rewrite(node, isOf));
  return (value) => {
    for (const step of steps) step(value);
  };
}

function rewrite(node: FetchRewrite, isOf: IsOf): Rewrite {
  if ('KeyRenamer' in node) {
    const { path, renameKeyTo } = node.KeyRenamer;
    return along(path, isOf, (data, key) => {
      if (!(key in data)) return;
      data[renameKeyTo] = data[key];
      delete data[key];
    });
  }
  const { path, setValueTo } = 'ValueSetter' in node ? node.ValueSetter : node;
  return along(path, isOf, (data, key) => {
    data[key] = setValueTo;
  });
}

/** Changes each object at the end of the path by the last key of it. */
function along(
  [step, ...below]: readonly FetchNodePathSegment[],
  isOf: IsOf,
  change: (data: Data, key: string) => void,
): Rewrite {
  if (!step) return () => undefined;
  const goOn = along(below, isOf, change);
  const ofObject = (data: Data): void => {
    if ('TypenameEquals' in step) {
      if (step.TypenameEquals.some((type) => isOf(data.__typename, type))) goOn(data);
    } else if (below.length === 0) change(data, step.Key);
    else goOn(data[step.Key]);
  };
  const ofValue = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) ofValue(item);
    else if (isData(value)) ofObject(value);
  };
  return ofValue;
}
