import { migrate } from './migrate.ts';
import { openStore } from './store.ts';

const [, , url = '', schema = '', folder = ''] = process.argv;

/** The start of a process that migrates, to be killed at any moment. */
const store = await openStore(url, schema);
console.log('opened');
await store.alone(() => migrate(store, schema, folder));
await store.close();
console.log('migrated');
