/** Gathers what is known of who can use a deck: of its note, its slides and its PDF. */
import { checkPdf } from '../access/pdf/check-pdf.ts';
import { findOccurrences, judgeFilm, type PlacedNode } from '../access/find-occurrences.ts';
import { type AccessReport, judgeCriteria, judgePdf, type Occurrence } from '../access/report.ts';
import { listNodes } from '../blocks/list-nodes.ts';
import { textOf } from '../blocks/phrasing.ts';
import { rangeOf } from '../blocks/section-parts.ts';
import { callPage } from '../browser/call-page.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { OutputNote } from '../outputs/output.ts';
import { makeOutput } from '../outputs/outputs.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { findLanguageOf } from './find-note-language.ts';
import type { PreparedNote } from './prepare-note.ts';

/** Checks a deck. Its PDF is made for it, whatever else is made. */
export async function checkAccess(note: OutputNote, prepared: PreparedNote): Promise<AccessReport> {
  const { meta, slides } = note.deck;
  const [pdf] = await makeOutput('pdf', note);
  const nodes = listPlaced(prepared);
  const language = meta.lang;
  const occurrences = [
    ...findOccurrences({ nodes, language, findLanguage: findLanguageOf }),
    ...readFindings(prepared.findings),
    ...findSameTitles(slides),
    ...(await findFaint(note)),
    ...(meta.title.trim() === '' ? [untitled] : []),
  ];
  return {
    title: meta.title,
    language,
    slides: slides.length,
    wcag: judgeCriteria(occurrences.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))),
    pdf: judgePdf(checkPdf(pdf!.bytes)),
  };
}

const untitled: Occurrence = {
  criterion: '2.4.2',
  verdict: 'failed',
  line: 1,
  what: 'The deck has no title',
  hint: 'Begin the note with a heading, or write title: in its front matter.',
};

function listPlaced({ sections }: PreparedNote): PlacedNode[] {
  return sections.flatMap((section) =>
    section.tree.children.flatMap((block) =>
      listNodes(block).map((node) => ({
        node,
        line: node.position
          ? rangeOf(section, node).start.line
          : rangeOf(section, block).start.line,
      })),
    ),
  );
}

/** What was found when the deck was made, and matters here too. */
function readFindings(findings: readonly Finding[]): Occurrence[] {
  return findings.flatMap(({ rule, range, facts }): Occurrence[] => {
    const { line } = range.start;
    if (rule === 'heading-skipped')
      return [
        {
          criterion: '2.4.6',
          verdict: 'failed',
          line,
          what: `A heading of level ${facts['depth']} stands under one of level ${facts['above']}`,
          hint: `Levels in between are missing: write ${facts['marks']}.`,
        },
      ];
    if (rule !== 'media-card') return [];
    return judgeFilm(line, String(facts['kind']));
  });
}

/** Of two sections with the same title nobody knows in a list which is which. */
function findSameTitles(slides: readonly LaidOutSlide[]): Occurrence[] {
  const seen = new Map<string, number>();
  return slides.flatMap(({ title, type, continued, part, source }): Occurrence[] => {
    if (!title || type !== 'content' || continued || (part?.number ?? 1) > 1) return [];
    const text = textOf(title.content).trim();
    const first = seen.get(text);
    if (first === undefined) seen.set(text, source.first);
    if (first === undefined) return [];
    return [
      {
        criterion: '2.4.6',
        verdict: 'judge',
        line: source.first,
        what: `The title "${text}" stands on line ${first} too`,
        hint: 'In a list of titles, does each say what its section is about?',
      },
    ];
  });
}

/** One for each slide. */
async function findFaint({ deck, renderer, usePage }: OutputNote): Promise<Occurrence[]> {
  const frames = renderer.renderFrames(deck.slides);
  const body = renderer.fill(frames.map(({ html }) => html).join(''));
  const faint = await usePage((page) => callPage(page, 'measureContrast', body));
  const first = new Map(faint.toReversed().map((each) => [each.slide, each]));
  return [...first.values()].map(({ slide, text, ratio, wanted }) => ({
    criterion: '1.4.3',
    verdict: 'failed',
    line: deck.slides[slide - 1]?.source.first,
    what: `"${text.slice(0, 40)}" has a contrast of ${ratio.toFixed(1)} to 1, and ${wanted} to 1 is asked for`,
    hint: 'Choose a darker or a lighter colour in the style sheet.',
  }));
}

/** What fails, as problems. */
export function reportAccess({ wcag, pdf }: AccessReport): Finding[] {
  const list = (standard: string, clauses: AccessReport['wcag']): Finding[] =>
    clauses
      .filter(({ verdict }) => verdict === 'failed')
      .flatMap(({ id, name, occurrences }) =>
        occurrences.map(({ line = 1, what, hint }) =>
          createFinding(
            'access-failed',
            { line, column: 1 },
            { standard, clause: id, what, hint: hint || name },
          ),
        ),
      );
  return [...list('WCAG', wcag), ...list('PDF/UA', pdf)];
}
