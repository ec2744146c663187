import type { SchemaTypes } from '@pothos/core';
import { dayOf, on } from './as-of.ts';
import { fromDay } from './days.ts';
import { badUserInput } from './errors.ts';
import type { AnyBuilder } from './facts/any-builder.ts';
import { mayBeKey } from './lookup.ts';
import { scalars } from './scalars.ts';

type Reference = { readonly asOf?: unknown };

/**
 * Makes a type an entity as of a day: the day is part of its key, so that it reaches whatever another subgraph knows of the
 * same thing. What the key finds is the row itself, unless the subgraph keeps one.
 */
export function datedEntity<Types extends SchemaTypes, Key extends 'id' | 'nis', Given extends { [K in Key]: string }>(
  own: PothosSchemaTypes.SchemaBuilder<Types>,
  type: object | string,
  key: Key,
  find: (reference: Given, context: Types['Context']) => object | null | Promise<object | null> = (reference) =>
    reference,
): void {
  const builder = own as unknown as AnyBuilder;
  builder.objectField(type as 'Source', 'asOf', (t) =>
    t.field({
      type: 'Date',
      description:
        'The day for which this object is answered: its fields are of this day, unless they are given an `asOf` of their own. Together with the identifier it is the key under which a cache keeps the object.',
      resolve: (row) => fromDay(dayOf(row)),
    }),
  );
  builder.asEntity(type as never, {
    key: builder.selection(`${key} asOf` as never),
    resolveReference: (async (reference: Given & Reference, context: unknown) => {
      if (!mayBeKey(reference[key])) throw badUserInput(`${NO_KEY} \`${key}\` as the graph answered it.`);
      const row = await find(reference, context as Types['Context']);
      return row && on(row, dayOf({}, { asOf: dateOf(reference) }));
    }) as never,
  });
}

const NO_KEY =
  'The key of this representation is not a text, or holds the character NUL (\\u0000), which no key holds. Send the';

/** Representations come as the other subgraph printed them. Who names a thing without a day asks for it as it is today. */
const dateOf = ({ asOf }: Reference): Date | undefined =>
  asOf === undefined || asOf === null ? undefined : (scalars.Date.parseValue(asOf) as Date);
