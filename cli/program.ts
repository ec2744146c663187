import { ask } from './commands/ask.ts';
import { figuresSubmit } from './commands/figures-submit.ts';
import { keysAudit } from './commands/keys-audit.ts';
import { keysFirst } from './commands/keys-first.ts';
import { keysList } from './commands/keys-list.ts';
import { keysMake } from './commands/keys-make.ts';
import { keysRevoke } from './commands/keys-revoke.ts';
import { keysRotate } from './commands/keys-rotate.ts';
import { organisationsList } from './commands/organisations-list.ts';
import { organisationsRegister } from './commands/organisations-register.ts';
import { organisationsRename } from './commands/organisations-rename.ts';
import { organisationsShow } from './commands/organisations-show.ts';
import { status } from './commands/status.ts';
import { whoami } from './commands/whoami.ts';
import { createRoot, groupOf, type Root } from './root.ts';

/** All that the command line can do, in the order of its help. */
export function createProgram(): Root {
  const root = createRoot();
  status(root);
  whoami(root);
  ask(root);
  const keys = groupOf(root, 'keys', 'Makes, lists, rotates and revokes API keys, and tells who did so.');
  for (const define of [keysFirst, keysMake, keysList, keysRotate, keysRevoke, keysAudit]) define(keys);
  const organisations = groupOf(root, 'organisations', 'Finds organisations, adds them and renames them.');
  for (const define of [organisationsList, organisationsShow, organisationsRegister, organisationsRename]) {
    define(organisations);
  }
  const figures = groupOf(root, 'figures', 'Hands in the figures of a spreadsheet.');
  figuresSubmit(figures);
  return root;
}
