import type { JudgementInput } from '@cdw/kernel/judging/judgement.ts';
import type { Shared, Sharing } from './sharing.ts';

export const beginningInput = (id: string, { sources }: Sharing, beganOn: string | null): JudgementInput => ({
  name: { fr: 'début du partage', nl: 'begin van het delen', de: 'Beginn des Teilens', en: 'beginning of the sharing' },
  value: beganOn,
  sources: beganOn ? sources : [],
  entity: { type: 'Partnership', id },
});

export const sharedInput = ({ id, visitCount, period, sources }: Shared): JudgementInput => ({
  name: { fr: 'usage partagé', nl: 'gedeeld gebruik', de: 'gemeinsame Nutzung', en: 'shared use' },
  value: visitCount === null ? null : `${visitCount}`,
  unit: 'visits',
  period: { validFrom: period.from, validThrough: period.through },
  sources,
  entity: { type: 'SharedUse', id },
});
