import { badUserInput } from '@cdw/kernel/errors.ts';

/** The identifier of a thing of another subgraph, which is known here by nothing else; one of another type is refused. */
export function foreignIdOf(argument: string, id: string, type: string, prefix: string): string {
  if (id.startsWith(`${prefix}_`)) return id;
  throw badUserInput(
    `"${id.slice(0, 40)}" in \`${argument}\` is not the identifier of a thing of type ${type}: those begin with "${prefix}_". Look it up by its slug and give its \`id\`.`,
    argument,
  );
}
