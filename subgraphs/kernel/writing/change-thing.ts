import { existing, type Named } from './existing.ts';
import type { Faults } from './faults.ts';
import { type Ledger, type Tables, tableOf } from './ledger.ts';
import { permitOrganisations } from './permission.ts';
import { recorded } from './recorded.ts';
import type { Reference, Referred } from './references.ts';
import { type GivenSource, keepSources } from './sources.ts';
import { raiseVersion } from './version.ts';
import { type Deciding, type Right, type WriteContext, written } from './written.ts';

/** A kind of thing that is changed as a whole, and has a version. */
export type Kind<T extends Tables, Type extends string, Row> = Named & {
  readonly ledger: Ledger<T, Type>;
  readonly type: Type;
  /** At which path an input names the one that is to be changed. */
  readonly path: string;
  readonly find: (tables: T, id: string) => Promise<Row | null>;
  /** What has to be known of things in other subgraphs to say who keeps it. */
  readonly refers?: (tables: T, id: string) => Promise<readonly Reference[]>;
  /** The identifiers of the organisations that may change it; where there are none, only the agency may. */
  readonly keepers: (tables: T, row: Row, referred: Referred) => Promise<readonly string[]>;
  /** Who that is, in words: "the organisation that runs it". */
  readonly who: string;
};

/** Who keeps a part of a thing that is not kept by those who keep the thing. */
export type Keeping<T extends Tables, Row> = Pick<Kind<T, string, Row>, 'refers' | 'keepers' | 'who'>;

/** Which thing is changed, from which version, and which works state it; a step within the graph is stated by none. */
export type Target = {
  readonly id: string;
  readonly version: number;
  readonly sources?: readonly GivenSource[] | undefined;
};

/** A thing that is being changed: what a mutation has at hand. */
export type Edit<T extends Tables, Row> = {
  readonly tables: T;
  readonly faults: Faults;
  readonly row: Row;
  readonly sourceKeys: string[];
  readonly referred: Referred;
  /** Who changes it. */
  readonly actor: string;
};

/** A right that depends on what is to be done, beside that of whoever keeps the thing. */
export type FurtherRight<T extends Tables, Row> = {
  /** What has to be known of things in other subgraphs to decide it. */
  readonly refers?: readonly Reference[] | ((tables: T) => Promise<readonly Reference[]>);
  /** Refuses whoever may not. */
  readonly permit: (deciding: Deciding<T> & { readonly row: Row }) => Promise<unknown> | unknown;
};

/** What a mutation is called, and how the feed tells it. */
export type Doing<T extends Tables, Row, Checked> = {
  readonly mutation: string;
  readonly input: object;
  /** What is done, as a participle: RENAMED. */
  readonly kind: string;
  readonly isCorrection?: boolean;
  /** Whether the thing is there no more. */
  readonly isWithdrawal?: boolean;
  /** Who of those that keep it may do this to it, where not all of them may. */
  readonly right?: FurtherRight<T, Row>;
  /** What the input names in other subgraphs. */
  readonly refers?: readonly Reference[];
  /** Notes what is wrong with the input by itself. */
  readonly check?: (faults: Faults) => Checked;
  /** Notes what is wrong with it beside the tables, settles the faults, and writes; may answer what was written. */
  readonly work: (edit: Edit<T, Row>, checked: Checked) => Promise<string | undefined>;
};

/** Changes one thing for whoever keeps it: sees to the right and the version, and tells what was done. */
export async function changeThing<T extends Tables, Type extends string, Row extends { id: string }, Checked>(
  kind: Kind<T, Type, Row>,
  context: WriteContext<T>,
  target: Target,
  { mutation, input, check, work, right: further, refers = [], ...told }: Doing<T, Row, Checked>,
): Promise<string> {
  const { schema } = kind.ledger;
  const right = byKeepers(kind, context, target.id, further);
  const asked = { mutation, input, refers, right };
  return await written<T, Claimed<Row>>(context, schema, asked, async (tables, faults, referred, { row, keepers }) => {
    const checked = check?.(faults) as Checked;
    const { sources } = target;
    const sourceKeys = sources ? await keepSources(tables, schema, sources, faults) : [];
    let answer: string | undefined;
    const deed = { type: kind.type, id: row.id, actor: context.viewer.actor, concerned: keepers, ...told };
    await recorded(kind.ledger, tables, deed, async () => {
      await raiseVersion(tables, tableOf(schema, kind.type), row.id, target.version);
      answer = await work({ tables, faults, row, sourceKeys, referred, actor: context.viewer.actor }, checked);
    });
    return answer ?? row.id;
  });
}

/** The right of whoever keeps a thing, which is at hand for the work. */
export const byKeepers = <T extends Tables, Type extends string, Row>(
  kind: Kind<T, Type, Row>,
  context: WriteContext<T>,
  id: string,
  further?: FurtherRight<T, Row>,
): Right<T, Claimed<Row>> => ({
  refers: async (tables) => [...((await kind.refers?.(tables, id)) ?? []), ...(await referencesFor(tables, further))],
  permit: async (deciding) => {
    const found = await claimed(kind, context, deciding, id);
    await further?.permit({ ...deciding, row: found.row });
    return found;
  },
});

/** What has to be known of things in other subgraphs to decide a further right. */
export const referencesFor = async <T extends Tables, Row>(
  tables: T,
  right: FurtherRight<T, Row> | undefined,
): Promise<readonly Reference[]> =>
  typeof right?.refers === 'function' ? await right.refers(tables) : (right?.refers ?? []);

/** A thing for whoever may change it, with those who keep it. */
export type Claimed<Row> = { readonly row: Row; readonly keepers: readonly string[] };

/** The thing that is to be changed, for whoever may change it. */
export async function claimed<T extends Tables, Type extends string, Row>(
  kind: Kind<T, Type, Row>,
  { viewer }: WriteContext<T>,
  { tables, faults, referred }: Deciding<T>,
  id: string,
  path = kind.path,
): Promise<Claimed<Row>> {
  const row = await existing(faults, path, id, kind, (key) => kind.find(tables, key));
  const keepers = await kind.keepers(tables, row, referred);
  permitOrganisations(viewer, keepers, kind.who);
  return { row, keepers };
}
