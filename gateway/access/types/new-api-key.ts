import { builder } from '../builder.ts';
import type { ApiKey } from '../generated/prisma/client.ts';

export const NewApiKey = builder.objectRef<{ key: string; apiKey: ApiKey }>('NewApiKey').implement({
  description: 'A key that was just made.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'The key itself, to be sent as `Authorization: Bearer …` or `X-API-Key: …`. It is shown in this answer and never again: keep it where secrets are kept.',
    }),
    apiKey: t.expose('apiKey', { type: 'ApiKey', description: 'What is kept of it.' }),
  }),
});
