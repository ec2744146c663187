import type { Builder, KernelTypes } from '../builder.ts';
import type { RawQuery } from '../listing.ts';

type Context = { db: RawQuery };
type Types = PothosSchemaTypes.ExtendDefaultTypes<KernelTypes<object, Context>>;

/** The schema builder of any subgraph: what is made of declarations knows the types of none. */
export type AnyBuilder = Builder<object, Context>;
export type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;
export type ObjectFields = PothosSchemaTypes.ObjectFieldBuilder<
  Types,
  { sourceKeys: string[]; validFrom: string | null; validThrough: string | null }
>;
