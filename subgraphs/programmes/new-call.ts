import { fromDay, LAST_DAY } from '@cdw/kernel/days.ts';
import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { MEASURE } from './kinds.ts';
import { CAPS_PER_WRITE_MAX, MEASURES_PER_WRITE_MAX, SHARE_DENOMINATOR_MAX, YEARS_MAX } from './limits.ts';
import { checkCount, checkedAmount, checkLength } from './money/checked-figures.ts';
import { newAmounts } from './new-amounts.ts';
import { newBodies } from './new-bodies.ts';
import type { Tables } from './tables.ts';
import type { OpenCallInput } from './types/open-call-input.ts';

type Given = typeof OpenCallInput.$inferInput;
type Checked = Awaited<ReturnType<typeof checkedCall>>;
type Named = { readonly id: string; readonly slug: string; readonly sourceKeys: string[] };

/** What an input says of a new call, as its tables hold it. */
export async function checkedCall(tables: Tables, faults: Faults, input: Given) {
  const { title, eligible, requirements, awardFloorEur, awardCeilingEur, yearsFunded } = input;
  const floor = awardFloorEur && checkedAmount(faults, 'input.awardFloorEur', awardFloorEur);
  const ceiling = awardCeilingEur && checkedAmount(faults, 'input.awardCeilingEur', awardCeilingEur);
  if (floor && ceiling && floor > ceiling) {
    const message = `is ${awardFloorEur}, above the ceiling of ${awardCeilingEur}. Exchange them, or leave one out.`;
    faults.add('input.awardFloorEur', 'INVALID', message);
  }
  checkCount(faults, 'input.yearsFunded', yearsFunded, 1, YEARS_MAX);
  return {
    columns: {
      ...checkedTexts(faults, 'input.title', 'title', title, NAME_CHARACTERS_MAX),
      ...(eligible && checkedTexts(faults, 'input.eligible', 'eligible', eligible, NOTE_CHARACTERS_MAX)),
      ...(requirements &&
        checkedTexts(faults, 'input.requirements', 'requirements', requirements, NOTE_CHARACTERS_MAX)),
      note: checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
    },
    measures: await measuresOf(tables, faults, (input.measures ?? []).map(String)),
    bodies: newBodies(faults, input.bodies ?? []),
    envelopes: newAmounts(faults, 'input.envelopes', input.envelopes ?? []),
    categoryCaps: capsOf(faults, input.categoryCaps ?? []),
  };
}

async function measuresOf(tables: Tables, faults: Faults, ids: readonly string[]) {
  checkLength(faults, 'input.measures', ids, MEASURES_PER_WRITE_MAX);
  if (new Set(ids).size < ids.length) faults.add('input.measures', 'INVALID', 'names a measure twice. Name it once.');
  for (const [place, id] of ids.slice(0, MEASURES_PER_WRITE_MAX).entries()) {
    await named(faults, `input.measures.${place}`, id, MEASURE, (key) => MEASURE.find(tables, key));
  }
  return ids.map((measureId, place) => ({ id: newId('clm'), measureId, position: place + 1 }));
}

function capsOf(faults: Faults, given: NonNullable<Given['categoryCaps']>) {
  checkLength(faults, 'input.categoryCaps', given, CAPS_PER_WRITE_MAX);
  return given.map(({ category, numerator, denominator, note }, place) => {
    const path = `input.categoryCaps.${place}`;
    checkCount(faults, `${path}.denominator`, denominator, 1, SHARE_DENOMINATOR_MAX);
    checkCount(faults, `${path}.numerator`, numerator, 1, Math.max(1, denominator));
    if (given.findIndex((other) => other.category === category) < place) {
      faults.add(path, 'INVALID', `sets a cap for ${category} a second time. Set one.`);
    }
    const text = checkedText(faults, `${path}.note`, note, NOTE_CHARACTERS_MAX);
    return { id: newId('cac'), category, numerator, denominator, note: text, position: place + 1 };
  });
}

/** Writes a new call. It is open until somebody closes it. */
export async function newCall(tables: Tables, input: Given, checked: Checked & Named): Promise<void> {
  const { id, slug, sourceKeys, columns } = checked;
  const first = fromDay(firstDayOf(input.on));
  await tables.call.create({
    data: {
      id,
      slug,
      ...columns,
      programmeId: input.programme ?? null,
      decidedOn: input.decidedOn ?? null,
      launchedOn: input.on,
      launchedFirstDay: first,
      openFirstDay: first,
      openLastDay: fromDay(LAST_DAY),
      awardFloorEur: input.awardFloorEur ?? null,
      awardCeilingEur: input.awardCeilingEur ?? null,
      yearsFunded: input.yearsFunded ?? null,
      searchText: searchableOf(input.title, input.eligible, input.requirements),
      sortName: sortable(input.title.fr),
      sourceKeys,
    },
  });
  const own = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, callId: id, sourceKeys }));
  await tables.callMeasure.createMany({ data: own(checked.measures) });
  await tables.callBody.createMany({ data: own(checked.bodies) });
  await tables.amountStatement.createMany({ data: own(checked.envelopes) });
  await tables.categoryCap.createMany({ data: own(checked.categoryCaps) });
}
