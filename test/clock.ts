/** How many days the clock of the tests is ahead: what is right today has to be right then too. */
const days = Number(process.env.CLOCK_DAYS ?? 0);
const MOVED = Symbol.for('the clock of the tests is moved');
type Global = typeof globalThis & { [MOVED]?: true };

if (days > 0 && !(globalThis as Global)[MOVED]) {
  const Present = Date;
  const ahead = days * 86_400_000;
  (globalThis as Global)[MOVED] = true;
  globalThis.Date = new Proxy(Present, {
    construct: (target, given: [], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [Present.now() + ahead] : given, newTarget),
    get: (target, property, receiver) =>
      property === 'now' ? () => Present.now() + ahead : Reflect.get(target, property, receiver),
  });
}
