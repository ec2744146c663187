import { keyIdOf, type Made, toldOf } from '../keys.ts';
import { example, type Group } from '../root.ts';
import { openSession } from '../session.ts';
import { moment, wholeNumber } from '../values.ts';

type Rotated = Made & {
  readonly apiKey: { readonly rotatedFrom: { readonly prefix: string; readonly expiresAt: string } };
};

export const keysRotate = (keys: Group) =>
  keys
    .command('rotate')
    .summary('makes the successor of a key')
    .description(
      'Makes the successor of a key, which may do the same; for a while both are valid, so that programs can change over.\nThe new key stands alone on stdout, once.',
    )
    .argument('<id-or-prefix>', 'the key: key_…, or its beginning, cdw_ and eight letters')
    .option(
      '--overlap-hours <hours>',
      'how long the old key stays valid, a week at most; a day when left out',
      wholeNumber,
    )
    .option('--expires <date>', 'until when the new key is valid, two years at most; a year when left out', moment)
    .addHelpText('after', example('keys rotate cdw_ab12cd34 --overlap-hours 48 > booking.key'))
    .action(async (idOrPrefix, { overlapHours, expires }, command) => {
      const { graph, tell } = openSession(command.optsWithGlobals());
      const input = { id: await keyIdOf(graph, idOrPrefix), overlapHours, expiresAt: expires };
      const { rotateApiKey: made } = await graph.ask<{ rotateApiKey: Rotated }>('keys-rotate', { input });
      tell(made, made.key);
      const { prefix, expiresAt } = made.apiKey.rotatedFrom;
      console.error(`${toldOf(made)}\nThe old key ${prefix} is valid until ${expiresAt}.`);
    });
