import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from './open-fixture.ts';

let gateway: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  gateway = await open();
});
afterAll(() => gateway.close());

test.each([
  ['constructor', '{ item(id: "a") { id } constructor: item(id: "a") { rebuilt: title } }'],
  ['__proto__', '{ ...F } fragment F on Query { __proto__: item(id: "a") { inherited: title } }'],
  ['toString', '{ shelf(best: "a") { toString: best { price } } }'],
  ['hasOwnProperty', '{ warehouse ... @defer { hasOwnProperty: warehouse } }'],
])('an answer may not have a field called %s, which every object has', async (name, query) => {
  const { status, json } = await gateway.ask(query);
  expect(status).toBe(400);
  expect(json.errors?.[0]?.message).toContain(`"${name}"`);
  expect(Object.hasOwn(Object, 'rebuilt') || 'inherited' in {} || 'price' in Object.prototype.toString).toBe(false);
  expect((await gateway.ask('{ item(id: "a") { title } }')).json).toEqual({ data: { item: { title: 'Item a' } } });
});

test('other names with underscores are free', async () => {
  const { json } = await gateway.ask('query prototype { prototype: warehouse _proto_: warehouse }');
  expect(json).toEqual({ data: { prototype: 'Tournai', _proto_: 'Tournai' } });
});
