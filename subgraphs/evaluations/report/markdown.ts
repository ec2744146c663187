import { type Language, textIn } from '@cdw/kernel/language.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import type { NamedThing, ReportContent, ReportedFigure } from './content-type.ts';
import { QUALIFIERS, read, STATES, UNITS, WORDS } from './words.ts';

/** A report as Markdown (with the tables of GitHub's): what people wrote stays text, whatever signs it holds. */
export function asMarkdown(content: ReportContent, isFrozen: boolean, language: Language): string {
  const word = (name: keyof typeof WORDS): string => textIn(WORDS[name], language);
  const section = (name: keyof typeof WORDS, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', `## ${word(name)}`, '', ...lines] : [];
  const fact = (name: keyof typeof WORDS, text: string): string[] => (text ? [`- ${word(name)}: ${text}`] : []);
  const { title, slug, edition, publishedOn, commissionedBy, conductedBy, subjects, questions, findings } = content;
  const lines = [
    `# ${plain(read(title, language))}`,
    '',
    ...fact('edition', `${edition} (${plain(slug)})`),
    ...fact('publishedOn', publishedOn ?? ''),
    ...fact('period', span(content)),
    ...fact('commissionedBy', names(commissionedBy)),
    ...fact('conductedBy', names(conductedBy)),
    ...fact('subjects', names(subjects)),
    '',
    `*${word(isFrozen ? 'frozen' : 'living')}*`,
    ...(content.note ? ['', plain(content.note)] : []),
    ...section(
      'questions',
      questions.map((text, index) => `${index + 1}. ${plain(read(text, language))}`),
    ),
    ...section(
      'findings',
      findings.map(({ statement, sources }) => `- ${plain(read(statement, language))} ${cited(sources)}`),
    ),
    ...section('figures', content.figures.length > 0 ? table(content.figures, language, word) : [word('none')]),
    ...section(
      'respondents',
      content.respondents.map(
        ({ state, reason, ...thing }) =>
          `- ${names([thing])}: ${textIn(STATES[state], language)}${reason ? ` (${plain(reason)})` : ''}`,
      ),
    ),
    ...section(
      'sources',
      content.sources.map((source) => `- ${citation(source)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function table(figures: readonly ReportedFigure[], language: Language, word: (name: keyof typeof WORDS) => string) {
  const heads = (
    ['indicator', 'subject', 'period', 'value', 'unit', 'sample', 'nonRespondents', 'note', 'sources'] as const
  ).map(word);
  const rows = figures.map((figure) => [
    plain(read(figure.indicator.name, language)),
    names([figure.subject]),
    span(figure),
    `${textIn(QUALIFIERS[figure.qualifier], language)}${figure.value}${figure.valueMax === null ? '' : `–${figure.valueMax}`}`,
    textIn(UNITS[figure.indicator.unit], language),
    [figure.sampleSize, figure.population].filter((count) => count !== null).join(' / '),
    figure.nonRespondents.map(plain).join(', '),
    plain(figure.note ?? ''),
    cited(figure.sources),
  ]);
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

const span = ({ from, through }: { from: string | null; through: string | null }): string =>
  from === through ? (from ?? '') : `${from ?? '…'} – ${through ?? '…'}`;

const names = (things: readonly NamedThing[]): string =>
  things.map(({ name, id }) => (name === null ? id : `${plain(name)} (${id})`)).join(', ');

const cited = (sources: readonly SourceRow[]): string => sources.map((source) => `[${citation(source)}]`).join(' ');

function citation({ title, publisher, publishedOn, url }: SourceRow): string {
  const about = [publisher, publishedOn].filter((part) => part !== null).map(plain);
  const address = url && /^https?:\/\/[^\s<>|]+$/i.test(url) ? ` <${url}>` : '';
  return `${plain(title)}${about.length > 0 ? `, ${about.join(', ')}` : ''}${address}`;
}

/** A text whose signs mean nothing in Markdown or HTML, on one line. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
