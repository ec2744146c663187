import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { asMarkdown } from './markdown.ts';
import { figure, reportOf, source, text } from './report-for-test.ts';

/** Reads Markdown as GitHub does: with tables, and with the HTML that a text might hold. */
const reader = new MarkdownIt({ html: true });
type Inline = { readonly text: string; readonly kinds: ReadonlySet<string>; readonly links: readonly string[] };

/** What stands in each paragraph, heading and cell: its text, and what else than text it holds. */
const inlinesOf = (markdown: string): Inline[] =>
  reader.parse(markdown, {}).flatMap(({ type, children }) => (type === 'inline' ? [inlineOf(children ?? [])] : []));

const inlineOf = (tokens: readonly Token[]): Inline => ({
  text: tokens.map(({ content }) => content).join(''),
  kinds: new Set(tokens.map(({ type }) => type).filter((type) => type !== 'text' && type !== 'text_special')),
  links: tokens.flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : [])),
});

const onOneLine = (given: string): string => given.replace(/\s+/g, ' ').trim();
const cellsOf = (markdown: string): Inline[] => inlinesOf(markdown.slice(markdown.indexOf('\n| ')));

/** Texts of all signs, and of those that mean something in Markdown above all. */
const signs = fc.constantFrom(
  ...'\\\\`*_{}[]<>()|#~&$!-+=.:/@"\'0123 \n\tabé',
  '&amp;',
  '<b>',
  'http://x.y',
  '---',
  '```',
  '![',
  '||',
);
const words = fc
  .oneof(
    fc.array(signs, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  // Texts are handed in without control characters, and not empty.
  .map((given) => given.replace(/[^\P{Cc}\n\t]/gu, ''))
  .filter((given) => onOneLine(given) !== '');

describe('in Markdown', () => {
  it('a text stays the text that it is, wherever it stands', () => {
    fc.assert(
      fc.property(words, (given) => {
        const expected = onOneLine(given);
        const things = [{ type: 'Space', id: 'spc_1', name: text(given) }];
        const content = { ...reportOf(figure('1', given)), title: text(given), note: given, subjects: things };
        const markdown = asMarkdown({ ...content, questions: [text(given)] }, true, 'FR');
        const inlines = inlinesOf(markdown);
        const texts = inlines.map((inline) => inline.text);
        expect(texts.slice(0, 4)).toEqual([
          expected,
          'Édition\u00a0: 1 (suivi)',
          `Objet\u00a0: ${expected} (spc_1)`,
          expect.any(String),
        ]);
        expect(texts.slice(4, 7)).toEqual([expected, 'Questions', expected]);
        const cells = cellsOf(markdown).map((cell) => cell.text);
        const row = ['Évolution, "nette"', `${expected} (spc_1)`, '2025', '100\u00a0%', 'variation relative'];
        expect(cells.slice(cells.length / 2)).toEqual([...row, expected, expected, expected]);
        expect(inlines.filter(({ kinds }) => kinds.size > 0).map(({ kinds }) => [...kinds])).toEqual([
          ['em_open', 'em_close'],
        ]);
      }),
    );
  });

  it('an address of the web is a link to it, whatever signs it holds', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), words, (base, tail) => {
        const { href } = new URL(`${base}/a(b)_${tail}`);
        const [cell] = cellsOf(
          asMarkdown(reportOf(figure('1', '', { sources: [source('T [1] (x)', href)] })), true, 'FR'),
        ).slice(-1);
        expect(cell?.text).toBe('T [1] (x)');
        expect(cell?.links).toEqual([reader.normalizeLink(href)]);
      }),
    );
  });

  it('another address is none', () => {
    expect(asMarkdown(reportOf(figure('1', 'x')), true, 'FR')).not.toContain('javascript');
  });

  it('parts and targets have a column where a figure has them, and seasons are words', () => {
    const parts = [{ dimension: 'setting', key: 'urban', label: { ...text('En ville'), en: 'In town' }, value: '0.5' }];
    const broken = figure('1', 'x', {
      parts,
      target: { value: '2', dueOn: '2026-24' },
      from: '2025-23',
      through: '2026-21',
    });
    const markdown = asMarkdown(reportOf(broken, figure('2', 'x')), true, 'EN');
    expect(markdown).toContain(
      '| autumn 2025 – spring 2026 | 100% | relative change | setting: In town 50% | 200% (winter 2026) |',
    );
    expect(markdown).not.toContain('Sample');
  });

  it('says where a name is missing', () => {
    const nameless = figure('1', 'x', { subject: { type: 'Space', id: 'spc_1', name: null } });
    const markdown = asMarkdown(reportOf(nameless), false, 'EN');
    expect(markdown).toContain('Some names could not be had');
    expect(markdown).toContain('| spc_1 |');
    expect(asMarkdown(reportOf(figure('1', 'x')), false, 'EN')).not.toContain('Some names');
  });
});
