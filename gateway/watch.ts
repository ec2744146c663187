import { type FSWatcher, type WatchListener, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { WATCH_QUIET_MILLISECONDS } from './limits.ts';

/**
 * Calls back when the file has changed and been left alone for a moment. The folder is watched, because an editor (and a
 * deployment) replaces a file by another of the same name, and a watch on the file would stay with the old one.
 */
export function watchFile(path: string, onChange: () => void, onError: (error: Error) => void): { close: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const changed = (_event: string, name: string | null) => {
    if (name !== null && name !== basename(path)) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, WATCH_QUIET_MILLISECONDS);
  };
  const watcher = watchFolder(dirname(path), changed, onError);
  return {
    close() {
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

/** A system may have no watches left to give. What is served does not depend on one, so it goes on without. */
function watchFolder(
  folder: string,
  changed: WatchListener<string>,
  onError: (error: Error) => void,
): FSWatcher | undefined {
  try {
    return watch(folder, { persistent: false }, changed).on('error', onError);
  } catch (error) {
    onError(error as Error);
    return undefined;
  }
}
