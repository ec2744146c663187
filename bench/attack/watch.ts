import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { AskHealth } from './ask-health.ts';

const PAUSE_MILLISECONDS = 20;
const STALL_MILLISECONDS_MAX = 120_000;

/** What a piece of work did to everybody else. */
export type Watched<T> = {
  readonly value: T;
  readonly milliseconds: number;
  /** The longest that /health took; Infinity when it no longer answered. */
  readonly stall: number;
  /** The most memory that the process held, in bytes; nothing where it is not known. */
  readonly memory: number | undefined;
};

/** Does the work while /health is asked again and again, and the memory of the process is looked at. */
export async function watched<T>(url: string, pid: number | undefined, work: () => Promise<T>): Promise<Watched<T>> {
  let memory: number | undefined;
  const look = () => {
    const now = pid === undefined ? undefined : residentOf(pid);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  };
  const timer = setInterval(look, PAUSE_MILLISECONDS);
  const workerData: AskHealth = {
    url: new URL('/health', url).href,
    pauseMilliseconds: PAUSE_MILLISECONDS,
    answerMillisecondsMax: STALL_MILLISECONDS_MAX,
  };
  const asking = new Worker(new URL('ask-health.ts', import.meta.url), { workerData });
  const answered = once(asking, 'message');
  await once(asking, 'online');
  const begun = performance.now();
  const value = await work();
  const milliseconds = performance.now() - begun;
  // What the work has left behind may go on when the answer is there, or its asker has gone.
  await setTimeout(PAUSE_MILLISECONDS * 5);
  asking.postMessage('end');
  const [stall] = (await answered) as [number];
  look();
  clearInterval(timer);
  return { value, milliseconds, stall, memory };
}

/** The memory that a process holds, as Linux tells it. */
function residentOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
  } catch {
    return undefined;
  }
}
