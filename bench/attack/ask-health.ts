import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { send } from './send.ts';

/** What the thread is started with, and what it answers when it is told to end. */
export type AskHealth = {
  readonly url: string;
  readonly pauseMilliseconds: number;
  readonly answerMillisecondsMax: number;
};

// In a thread of its own: one that sends hundreds of requests at once would add its own waiting to what it measures.
const { url, pauseMilliseconds, answerMillisecondsMax } = workerData as AskHealth;
let isOver = false;
let stall = 0;
parentPort?.once('message', () => {
  isOver = true;
});

while (!isOver && Number.isFinite(stall)) {
  const asked = performance.now();
  const isAnswered = await send(url, { signal: AbortSignal.timeout(answerMillisecondsMax) }).then(
    ({ status }) => status === 200,
    () => false,
  );
  stall = Math.max(stall, isAnswered ? performance.now() - asked : Number.POSITIVE_INFINITY);
  if (isAnswered) await setTimeout(pauseMilliseconds);
}
parentPort?.postMessage(stall);
