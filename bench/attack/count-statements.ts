import { subscribe } from 'node:diagnostics_channel';

/** Loaded into the attacked process before it starts: tells how many SQL statements it has sent, when it is asked. */
let count = 0;
subscribe('cdw:sql-statement', () => {
  count += 1;
});
process.on('message', (message) => {
  if (message === 'statements') process.send?.(count);
});
// Whoever started it may leave; that alone keeps no process alive.
process.channel?.unref();
