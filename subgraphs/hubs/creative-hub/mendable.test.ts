import type { GraphQLInputObjectType, GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../schema.ts';
import { HUB } from './creative-hub.ts';

/** What nobody corrects: what the graph itself gives, what only refers, and what is computed of the rest. */
const GIVEN = ['id', 'slug', 'version', 'recordedAt', 'hub', 'site', 'municipality', 'province', 'name', 'status'];
const SAID_ELSEWHERE = { period: ['from', 'through'], sources: ['sources'] };

const fieldsOf = (type: string): string[] => Object.keys((schema.getType(type) as GraphQLObjectType).getFields());
const inputsOf = (type: string): string[] =>
  Object.keys((schema.getType(type) as GraphQLInputObjectType | undefined)?.getFields() ?? {});

const unmendable = (type: string, input: string, own: readonly string[]): string[] =>
  fieldsOf(type).filter((field) => {
    const inputs = (SAID_ELSEWHERE as Record<string, string[]>)[field] ?? [field];
    return !own.includes(field) && inputs.some((name) => !inputsOf(input).includes(name));
  });

describe('every column of a hub that can be read has a way in which it is mended', () => {
  it.each(HUB.facts.map((fact) => [fact.type, fact.name, fact.columns] as const))('%s', (type, name, columns) => {
    const own = ['id', 'recordedAt', 'hub'];
    expect(Object.keys(columns).length).toBeGreaterThan(1);
    expect(unmendable(type, `Correct${name}Input`, own)).toEqual([]);
    expect(inputsOf(`Withdraw${name}Input`)).toEqual(['fact', 'hub', 'version']);
  });

  it('and what it has without a history is updated', () => {
    const lists = HUB.facts
      .flatMap(({ lists }) => [lists?.now?.[0], lists?.history[0]])
      .filter((name) => name !== undefined);
    expect(unmendable('CreativeHub', 'UpdateCreativeHubInput', [...GIVEN, ...lists])).toEqual([]);
  });
});
