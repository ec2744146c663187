import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { SourceRow } from '../source.ts';
import { partialDate, slug, url } from './fields.ts';
import { readYaml } from './read.ts';
import { SEED_FOLDER } from './references.ts';

/** Fills empty tables once; answers what it did, or nothing when the tables were filled already. */
export type Seed<Client> = (client: Client) => Promise<string | undefined>;

/** A seed is written in one transaction, so that a start that is killed leaves nothing half sown. */
export const SEED_TRANSACTION = { timeout: 60_000, maxWait: 60_000 };

export const seedFile = (path: string): string => fileURLToPath(new URL(path, SEED_FOLDER));

const sourceRow = z.strictObject({
  key: slug,
  title: z.string().min(1),
  url: url.optional(),
  publisher: z.string().min(1).optional(),
  publishedOn: partialDate.optional(),
});

/** The works that seeds cite, which every subgraph keeps for itself. */
export const readSources = (): SourceRow[] =>
  readYaml(seedFile('sources.yaml'), sourceRow).map(({ key, title, url, publisher, publishedOn }) => ({
    key,
    title,
    url: url ?? null,
    publisher: publisher ?? null,
    publishedOn: publishedOn ?? null,
  }));
