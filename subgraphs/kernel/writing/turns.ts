/** Lets works run beside one another, or one of them alone. */
export class Turns {
  readonly #running = new Set<Promise<unknown>>();
  /** Ends with the last work that was to run alone. */
  #lastAlone: Promise<unknown> = Promise.resolve();

  /** Runs beside others, but not beside one that is to run alone: that one waits for those under way, and no more begin. */
  async beside<R>(work: () => Promise<R>): Promise<R> {
    for (let awaited: unknown; awaited !== this.#lastAlone; ) {
      awaited = this.#lastAlone;
      await awaited;
    }
    const turn = work();
    this.#running.add(turn);
    return await turn.finally(() => this.#running.delete(turn));
  }

  alone<R>(work: () => Promise<R>): Promise<R> {
    const turn = this.#lastAlone.then(async () => {
      await Promise.allSettled(this.#running);
      return await work();
    });
    this.#lastAlone = turn.catch(() => undefined);
    return turn;
  }
}
