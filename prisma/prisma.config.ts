import { defineConfig } from 'prisma/config';

// Generating a client needs no engine, but Prisma would fetch one: it is content with any file that exists.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({});
