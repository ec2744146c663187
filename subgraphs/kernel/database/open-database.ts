import { StartError } from '../errors.ts';
import { type Seed, seedFile } from '../seed/seed.ts';
import { checkDatabaseUrl } from './address.ts';
import { migrate } from './migrate.ts';
import { openStore, type Store } from './store.ts';

/** What the kernel needs of a generated Prisma client. */
type Client = { $disconnect: () => Promise<void> };

export type Database<C> = {
  readonly client: C;
  readonly kind: Store['kind'];
  /** What was done to the store at this start, in words for a person. */
  readonly news: string[];
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type DatabaseOptions<C extends Client> = {
  readonly name: string;
  readonly url: string;
  readonly seed: Seed<C>;
  readonly createClient: (adapter: Store['adapter']) => C;
};

/** Opens a subgraph's store, migrated and seeded: whatever several processes do at once, each of these happens once. */
export async function openDatabase<C extends Client>(options: DatabaseOptions<C>): Promise<Database<C>> {
  checkDatabaseUrl(options.url);
  const store = await openStore(options.url, options.name);
  const client = options.createClient(store.adapter);
  const close = async (): Promise<void> => {
    await client.$disconnect();
    await store.close();
  };
  try {
    const news = await store.alone(async () => {
      const applied = await migrate(store, options.name, seedFile(`${options.name}/migrations`));
      const sown = await options.seed(client);
      return [...applied.map((name) => `migrated ${name}`), ...(sown ? [sown] : [])];
    });
    return { client, kind: store.kind, news, close, ping: store.ping };
  } catch (cause) {
    await close().catch(() => undefined);
    if (cause instanceof StartError) throw new StartError(`${options.name}: ${cause.message}`, { cause });
    throw cause;
  }
}
