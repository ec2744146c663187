import { fromDay } from '@cdw/kernel/days.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf, lastDayOf } from '@cdw/kernel/partial-date.ts';
import { byKeepers } from '@cdw/kernel/writing/change-thing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { newSlug } from '@cdw/kernel/writing/slugs.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { written } from '@cdw/kernel/writing/written.ts';
import { checkBounds } from '../award-figures.ts';
import { builder } from '../builder.ts';
import { refuseBeneficiary } from '../change-award.ts';
import { checkedAmount, checkNotBefore } from '../checked-figures.ts';
import { checkEnvelope } from '../envelope.ts';
import { slugField, WRITE } from '../input-fields.ts';
import { CALL } from '../kinds.ts';
import { LEDGER } from '../ledger.ts';
import { beneficiaryNamed, beneficiaryOf, runningBeneficiary } from '../references/foreign.ts';

const GrantAwardInput = builder.inputType('GrantAwardInput', {
  description: 'A call gives an award to one of its winners. What no source tells of it is left out.',
  fields: (t) => ({
    call: t.id({ required: true, description: 'Identifier of the call; begins with `cal_`.' }),
    beneficiary: t.id({
      required: true,
      description: 'Identifier of the space (`spc_…`), creative hub (`hub_…`) or organisation (`org_…`) that gets it.',
    }),
    slug: slugField(t, "call's and the beneficiary's"),
    awardedOn: t.date('When it is granted or announced'),
    ceilingEur: t.field({ type: 'Euro', description: 'The most that this beneficiary can get, in euro.' }),
    grantedEur: t.field({ type: 'Euro', description: 'What is granted in all, in euro, where it is set.' }),
    note: t.note(),
    sources: t.sources(),
  }),
});

builder.mutationField('grantAward', (t) =>
  t.field({
    type: 'Award',
    nullable: true,
    description:
      'Grants an award, between the floor and the ceiling of the call and within what is left of its envelope, as far as they are known. The agency may, and who organises, funds or coordinates the call or its programme, but not who runs the beneficiary.',
    authScopes: WRITE,
    args: { input: t.arg({ type: GrantAwardInput, required: true, description: 'Of which call, to whom, how much.' }) },
    resolve: async (_root, { input }, context) => {
      const right = byKeepers(CALL, context, input.call, {
        refers: [beneficiaryNamed(input.beneficiary, 'input.beneficiary')],
        permit: ({ referred }) => refuseBeneficiary(context.viewer, input.beneficiary, referred),
      });
      const intent = { mutation: 'grantAward', input, right };
      const award = await written(
        context,
        'programmes',
        intent,
        async (tables, faults, referred, { row: call, keepers }) => {
          const { awardedOn, grantedEur = null, ceilingEur = null } = input;
          checkNotBefore(faults, 'input.awardedOn', fromDay(lastDayOf(awardedOn)), call.launchedOn);
          const granted = grantedEur && checkedAmount(faults, 'input.grantedEur', grantedEur);
          const ceiling = ceilingEur && checkedAmount(faults, 'input.ceilingEur', ceilingEur);
          checkBounds(faults, call, { granted: granted || null, ceiling: ceiling || null });
          if (granted) await checkEnvelope(tables, faults, call, { path: 'input.grantedEur', cents: granted });
          const where = { callId: call.id, beneficiaryId: input.beneficiary };
          if ((await tables.award.count({ where })) > 0) {
            faults.add('input.beneficiary', 'TAKEN', 'has an award of the call already. Correct that one.');
          }
          const note = checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX);
          const isTaken = async (key: string) => (await tables.award.count({ where: { slug: key } })) > 0;
          const { slug: beneficiarySlug = '' } = referred.dataOf(input.beneficiary) ?? {};
          const slug = await newSlug(faults, input.slug, `${call.slug} ${beneficiarySlug}`, isTaken);
          const sourceKeys = await keepSources(tables, 'programmes', input.sources, faults);
          faults.settle();
          const id = newId('awd');
          const concerned = [...keepers, ...runningBeneficiary(input.beneficiary, referred)];
          const deed = { type: 'Award', id, kind: 'GRANTED', actor: context.viewer.actor, concerned } as const;
          const { kind: beneficiaryKind } = beneficiaryOf(input.beneficiary);
          const figures = { ceilingEur, grantedEur, awardedOn, orderDay: fromDay(firstDayOf(awardedOn)) };
          await recorded(LEDGER, tables, deed, () =>
            tables.award.create({ data: { id, slug, ...where, beneficiaryKind, ...figures, note, sourceKeys } }),
          );
          return id;
        },
      );
      return await loadReferred(context.load.award, award);
    },
  }),
);
