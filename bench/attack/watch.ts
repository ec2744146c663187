import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { send } from './send.ts';

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
  const health = new URL('/health', url).href;
  let isOver = false;
  let stall = 0;
  let memory: number | undefined;
  const look = () => {
    const now = pid === undefined ? undefined : residentOf(pid);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  };
  const timer = setInterval(look, PAUSE_MILLISECONDS);
  const asking = (async () => {
    while (!isOver) {
      const asked = performance.now();
      const isAnswered = await send(health, { signal: AbortSignal.timeout(STALL_MILLISECONDS_MAX) }).then(
        ({ status }) => status === 200,
        () => false,
      );
      stall = Math.max(stall, isAnswered ? performance.now() - asked : Number.POSITIVE_INFINITY);
      if (!isAnswered) return;
      await setTimeout(PAUSE_MILLISECONDS);
    }
  })();
  const begun = performance.now();
  const value = await work();
  const milliseconds = performance.now() - begun;
  // What the work has left behind may go on when the answer is there, or its asker has gone.
  await setTimeout(PAUSE_MILLISECONDS * 5);
  isOver = true;
  await asking;
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
