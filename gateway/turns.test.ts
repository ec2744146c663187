import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ARRIVALS_FIRST_MAX } from './limits.ts';
import { createTurns } from './turns.ts';

/** As much of a response as turns look at. */
const response = () =>
  Object.assign(new EventEmitter(), { closed: false }) as unknown as ServerResponse & { closed: boolean };

describe('turns', () => {
  it('are given in order, so many at once', async () => {
    const { take: turn } = createTurns({ atOnce: 2, waiting: 10, millisecondsMax: 60_000 });
    const responses = [response(), response(), response()];
    const begun: number[] = [];
    const turns = responses.map((one, index) => turn(one).then(() => begun.push(index)));
    await Promise.all(turns.slice(0, 2));
    await setImmediate();
    expect(begun).toEqual([0, 1]);
    responses[0]?.emit('prefinish');
    await turns[2];
    expect(begun).toEqual([0, 1, 2]);
  });

  it('of those who have left are not given', async () => {
    const { take: turn } = createTurns({ atOnce: 1, waiting: 10, millisecondsMax: 60_000 });
    const [running, left, last] = [response(), response(), response()];
    let isBegun = false;
    await turn(running);
    void turn(left).then(() => {
      isBegun = true;
    });
    const next = turn(last);
    left.closed = true;
    left.emit('close');
    running.emit('close');
    await next;
    expect(isBegun).toBe(false);
  });

  it('are refused when too many wait, or for too long', async () => {
    const { take: turn } = createTurns({ atOnce: 1, waiting: 1, millisecondsMax: 1 });
    await turn(response());
    const second = turn(response());
    await expect(turn(response())).rejects.toMatchObject({ extensions: { code: 'OVERLOADED', http: { status: 503 } } });
    await expect(second).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  });

  it('leave room for what else comes', async () => {
    const { take: turn } = createTurns({ atOnce: 100, waiting: 1_000, millisecondsMax: 60_000 });
    const order: string[] = [];
    const turns = Array.from({ length: 50 }, () => turn(response()).then(() => order.push('turn')));
    const other = setImmediate().then(() => order.push('other'));
    await Promise.all([...turns, other]);
    expect(order.indexOf('other')).toBeLessThan(5);
  });

  it('wait for those who arrive, as long as that is not for ever', async () => {
    const { take, arrived } = createTurns({ atOnce: 100, waiting: 1_000, millisecondsMax: 60_000 });
    let isBegun = false;
    let arrivals = 0;
    void take(response()).then(() => {
      isBegun = true;
    });
    while (!isBegun && arrivals < 10 * ARRIVALS_FIRST_MAX) {
      arrived();
      arrivals += 1;
      await setImmediate();
    }
    expect(isBegun).toBe(true);
    expect(arrivals).toBeGreaterThanOrEqual(ARRIVALS_FIRST_MAX);
    expect(arrivals).toBeLessThan(2 * ARRIVALS_FIRST_MAX);
  });

  it('end once', async () => {
    const { take: turn } = createTurns({ atOnce: 1, waiting: 10, millisecondsMax: 60_000 });
    const running = response();
    await turn(running);
    running.emit('prefinish');
    running.emit('close');
    const next = response();
    await turn(next);
    const third = turn(response());
    await setImmediate();
    expect(next.listenerCount('prefinish')).toBe(1);
    next.emit('prefinish');
    await third;
  });
});
