import DataLoader from 'dataloader';
import { BATCH_KEYS_MAX } from './limits.ts';

/** What two requests must share to be read by one statement, and in what they may differ. */
type Batch<Request, Answer> = {
  readonly sameness: (request: Request) => unknown;
  readonly parentOf: (request: Request) => string | undefined;
  /** Answers requests that differ in their parent only, in their order. */
  readonly load: (requests: readonly Request[]) => Promise<Answer[]>;
};

/** Loads what is asked in one turn with one statement for each group of requests that differ only in their parent. */
export function batched<Request, Answer>({
  sameness,
  parentOf,
  load,
}: Batch<Request, Answer>): DataLoader<Request, Answer, string> {
  const answersTo = async (requests: readonly Request[]): Promise<Answer[]> => {
    const groups = Map.groupBy(requests, (request) => JSON.stringify(sameness(request)));
    const answers = new Map<Request, Answer>();
    await Promise.all(
      Array.from(groups.values(), async (group) => {
        const values = await load(group);
        for (const [index, request] of group.entries()) answers.set(request, values[index] as Answer);
      }),
    );
    return requests.map((request) => answers.get(request) as Answer);
  };
  return new DataLoader(answersTo, {
    maxBatchSize: BATCH_KEYS_MAX,
    cacheKeyFn: (request) => JSON.stringify([sameness(request), parentOf(request)]),
  });
}
