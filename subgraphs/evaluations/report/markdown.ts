import { type Language, textIn } from '@cdw/kernel/language.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import type { NamedThing, ReportContent } from './content-type.ts';
import { figureTable } from './markdown-table.ts';
import { citations, names, plain, span } from './markdown-text.ts';
import { hasAllNames } from './names.ts';
import { colonIn, dateIn, read, STATES, WORDS } from './words.ts';

/** A report as Markdown (with the tables of GitHub's): what people wrote stays text, whatever signs it holds. */
export function asMarkdown(content: ReportContent, isFrozen: boolean, language: Language): string {
  const word = (name: keyof typeof WORDS): string => textIn(WORDS[name], language);
  const colon = colonIn(language);
  const section = (name: keyof typeof WORDS, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', `## ${word(name)}`, '', ...lines] : [];
  const fact = (name: keyof typeof WORDS, text: string): string[] => (text ? [`- ${word(name)}${colon} ${text}`] : []);
  const named = (things: readonly NamedThing[]): string => names(things, language);
  const cited = (sources: readonly SourceRow[]): string => citations(sources, language);
  const { title, slug, edition, publishedOn, commissionedBy, conductedBy, subjects, questions, findings } = content;
  const lines = [
    `# ${plain(read(title, language))}`,
    '',
    ...fact('edition', `${edition} (${plain(slug)})`),
    ...fact('publishedOn', publishedOn ? dateIn(publishedOn, language) : ''),
    ...fact('period', span(content, language)),
    ...fact('commissionedBy', named(commissionedBy)),
    ...fact('conductedBy', named(conductedBy)),
    ...fact('subjects', named(subjects)),
    '',
    `*${word(isFrozen ? 'frozen' : 'living')}*`,
    ...(hasAllNames(content) ? [] : ['', `*${word('unnamed')}*`]),
    ...(content.note ? ['', plain(content.note)] : []),
    ...section(
      'questions',
      questions.map((text, index) => `${index + 1}. ${plain(read(text, language))}`),
    ),
    ...section(
      'findings',
      findings.map(({ statement, sources }) => `- ${plain(read(statement, language))} (${cited(sources)})`),
    ),
    ...section('figures', content.figures.length > 0 ? figureTable(content.figures, language) : [word('none')]),
    ...section(
      'respondents',
      content.respondents.map(
        ({ state, reason, ...thing }) =>
          `- ${named([thing])}${colon} ${textIn(STATES[state], language)}${reason ? ` (${plain(reason)})` : ''}`,
      ),
    ),
    ...section(
      'sources',
      content.sources.map((source) => `- ${cited([source])}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
