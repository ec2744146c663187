import { isDeepStrictEqual } from 'node:util';

/** A request of a client that insists: what it sends, and under which key. */
type Request = { readonly key: string; readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** Where the server is at the moment, and what is sent beside each request. */
type Server = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

/** A client that sends each request again under the same key until it has an answer, whatever becomes of the server. */
export class InsistentClient {
  /** How often a request went without an answer. */
  losses = 0;
  readonly #server: () => Promise<Server>;
  readonly #answers = new Map<Request, unknown>();

  constructor(server: () => Promise<Server>) {
    this.#server = server;
  }

  /** How many requests were answered. */
  get answered(): number {
    return this.#answers.size;
  }

  async send<T>(request: Request): Promise<T> {
    const data = await this.#untilAnswered(request);
    this.#answers.set(request, data);
    return data as T;
  }

  /** Sends again all that was answered: the keys of the requests that are answered otherwise now. */
  async answeredOtherwise(): Promise<string[]> {
    const differing: string[] = [];
    for (const [request, answer] of this.#answers) {
      if (!isDeepStrictEqual(await this.#untilAnswered(request), answer)) differing.push(request.key);
    }
    return differing;
  }

  async #untilAnswered(request: Request): Promise<unknown> {
    for (;;) {
      const server = await this.#server();
      try {
        return await post(server, request);
      } catch (cause) {
        // An answer that never came is asked for again; one that came and is not as it must be is a failure.
        if (!(cause instanceof TypeError)) throw cause;
        this.losses += 1;
      }
    }
  }
}

async function post({ url, headers }: Server, { key, query, variables }: Request): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(`The request under ${key} was refused: ${JSON.stringify(errors)}`);
  return data;
}
