import type { GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type AnyEntity, detailsMutationOf, inputTypeOf } from './entity.ts';

/** What the graph itself gives of each thing. */
const GIVEN = ['id', 'slug', 'version', 'asOf', 'recordedAt'];

/** That every column of a noun that can be read has a way in which it is mended; `computed` names the fields that are made of others. */
export function testMendable(
  schema: GraphQLSchema,
  entity: Pick<AnyEntity, 'type' | 'argument' | 'correctedBy' | 'facts'>,
  computed: readonly string[],
): void {
  const fieldsOf = (type: string): string[] => Object.keys((schema.getType(type) as GraphQLObjectType).getFields());
  const inputsOf = (type: string): string[] =>
    Object.keys((schema.getType(type) as GraphQLInputObjectType | undefined)?.getFields() ?? {});
  const unmendable = (type: string, input: string, own: readonly string[], from = 'from'): string[] =>
    fieldsOf(type).filter((field) => {
      const inputs = field === 'period' ? [from, 'through'] : [field];
      return ![...GIVEN, ...own].includes(field) && inputs.some((name) => !inputsOf(input).includes(name));
    });

  describe(`every column of ${entity.type} that can be read has a way in which it is mended`, () => {
    it.each(
      entity.facts.map(({ type, name, owner, columns, inputs }) => [type, name, owner, columns, inputs] as const),
    )('%s', (type, name, owner, columns, inputs) => {
      expect(Object.keys(columns).length).toBeGreaterThan(0);
      const others = entity.facts.map(({ part }) => part);
      const own = [owner.replace(/Id$/, ''), ...computed, ...others];
      expect(unmendable(type, `Correct${name}Input`, own, inputs?.from)).toEqual([]);
      const withdrawn = inputsOf(`Withdraw${name}Input`).sort();
      expect(withdrawn).toEqual([inputs?.fact ?? 'fact', 'version', entity.argument].sort());
    });

    it('and what it has without a history is updated', () => {
      const lists = entity.facts.flatMap(({ lists }) => [lists?.now?.[0], lists?.history[0]]);
      const listed = lists.filter((name) => name !== undefined);
      expect(unmendable(entity.type, inputTypeOf(detailsMutationOf(entity)), [...computed, ...listed])).toEqual([]);
    });
  });
}
