import type { ReportContent, ReportedFigure } from './content-type.ts';

export const text = (fr: string) => ({ fr, nl: null, de: null, en: null });

export const source = (title: string, url = 'javascript:alert(1)') => ({
  ...{ key: 'k', title, url, publisher: null, publishedOn: null },
});

/** A made-up figure, whose every text is the note. */
export const figure = (value: string, note: string, more: Partial<ReportedFigure> = {}): ReportedFigure => ({
  id: 'obs_1',
  indicator: { code: 'visits_growth', name: text('Évolution, "nette"'), unit: 'RELATIVE_CHANGE' },
  subject: { type: 'Space', id: 'spc_1', name: text(note) },
  ...{ from: '2025', through: '2025', value, valueMax: null, qualifier: 'EXACT', sampleSize: null, population: null },
  ...{ parts: [], target: null },
  nonRespondents: [note],
  note,
  sources: [source(note)],
  ...more,
});

/** A made-up report of some figures. */
export const reportOf = (...figures: ReportedFigure[]): ReportContent => ({
  ...{ id: 'evl_1', slug: 'suivi', edition: 1, title: text('Suivi <b>'), status: 'PUBLISHED' },
  ...{ announcedOn: null, publishedOn: null, from: null, through: null, note: null, sources: [] },
  ...{ commissionedBy: [], conductedBy: [], subjects: [], questions: [], findings: [], respondents: [] },
  figures,
});
