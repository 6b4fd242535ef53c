/** The reports of decks in words: lines for a terminal, and a page to hand in. */
import { escapeHtml } from '../html/escape.ts';
import {
  type AccessReport,
  type ClauseVerdict,
  countVerdicts,
  limits,
  type Verdict,
} from './report.ts';

const names: Readonly<Record<Verdict, string>> = {
  passed: 'passed',
  failed: 'failed',
  judge: 'for a person to judge',
  'not-applicable': 'not applicable',
};

function summarise(clauses: readonly ClauseVerdict[]): string {
  const counts = countVerdicts(clauses);
  const order: readonly Verdict[] = ['passed', 'failed', 'judge', 'not-applicable'];
  return order.map((verdict) => `${counts[verdict]} ${names[verdict]}`).join(', ');
}

/** As names, so short that clauses stand below each other. */
const marks: Readonly<Record<Verdict, string>> = {
  passed: 'passed',
  failed: 'failed',
  judge: 'person',
  'not-applicable': 'none  ',
};

/** What is said once, below the reports of all decks. */
export function renderLimits(): string {
  return ['What is left to people:', ...limits.map((limit) => `    ${limit}`)].join('\n');
}

/** Lines: counts, what is failed or left to a person, and with `isVerbose` every clause. */
export function renderAccessText(
  note: string,
  { wcag, pdf }: AccessReport,
  { isVerbose }: { readonly isVerbose: boolean },
): string {
  const list = (clauses: readonly ClauseVerdict[]): string[] =>
    clauses
      .filter(({ verdict }) => isVerbose || verdict === 'failed' || verdict === 'judge')
      .flatMap(({ id, name, verdict, note: words, occurrences }) => [
        `    ${marks[verdict]} ${id} ${name}`,
        ...(verdict === 'judge' && occurrences.length === 0 && words ? [`        ${words}`] : []),
        ...occurrences.map(
          ({ line, what }) => `        ${line === undefined ? '' : `line ${line}: `}${what}.`,
        ),
      ]);
  return [
    `${note}: WCAG 2.1 AA: ${summarise(wcag)}.`,
    ...list(wcag),
    `${note}: PDF/UA-1: ${summarise(pdf)}.`,
    ...list(pdf),
  ].join('\n');
}

/** A page with the reports of all decks; `version` is Lectern's. */
export function renderAccessPage(
  reports: readonly { readonly note: string; readonly report: AccessReport }[],
  version: string,
): string {
  const body = reports.map(({ note, report }) => renderDeck(note, report)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Accessibility report</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Accessibility report</h1>
<p>Made by Lectern ${escapeHtml(version)}, of ${reports.length === 1 ? 'one deck' : `${reports.length} decks`}: its page by WCAG 2.1, levels A and AA, and its PDF by PDF/UA-1 (ISO 14289-1), as far as a program can tell.</p>
<h2>What is left to people</h2>
<ul>
${limits.map((limit) => `<li>${escapeHtml(limit)}</li>`).join('\n')}
</ul>
${body}
</main>
</body>
</html>
`;
}

function renderDeck(note: string, report: AccessReport): string {
  const { title, language, slides, wcag, pdf } = report;
  return `<section>
<h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(note)}, ${slides} slides, language ${escapeHtml(language)}</p>
${renderTable('WCAG 2.1, levels A and AA', wcag)}
${renderTable('PDF/UA-1, by the Matterhorn Protocol', pdf)}
</section>`;
}

function renderTable(caption: string, clauses: readonly ClauseVerdict[]): string {
  const rows = clauses.map(({ id, name, level, verdict, note = '', occurrences }) => {
    const places = occurrences.map(
      ({ line, what, hint }) =>
        `<li>${line === undefined ? '' : `Line ${line}: `}${escapeHtml(what)}. ${escapeHtml(hint)}</li>`,
    );
    const list = places.length > 0 ? `<ul>${places.join('')}</ul>` : '';
    const grade = level === undefined ? '' : ` (${level})`;
    return `<tr class="${verdict}"><th scope="row">${id}${grade}</th><td>${escapeHtml(name)}</td><td>${names[verdict]}</td><td>${escapeHtml(note)}${list}</td></tr>`;
  });
  return `<table>
<caption>${escapeHtml(caption)}: ${summarise(clauses)}</caption>
<thead><tr><th scope="col">Clause</th><th scope="col">What it asks</th><th scope="col">Verdict</th><th scope="col">What was found</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

const style = `
:root{color-scheme:light dark}
body{margin:0;font:1rem/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:auto;padding:2rem 1rem}
h1,h2{line-height:1.2}
table{width:100%;border-collapse:collapse;margin:1.5rem 0}
caption{text-align:start;font-weight:600;padding:.5rem 0}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid color-mix(in srgb,currentcolor 25%,transparent)}
th{font-weight:600;white-space:nowrap}
td:last-child{overflow-wrap:anywhere;min-width:16rem}
td:nth-child(3){white-space:nowrap}
td ul{margin:.3rem 0 0;padding-inline-start:1.2rem}
.failed td:nth-child(3){font-weight:700;text-decoration:underline}
.judge td:nth-child(3){font-style:italic}
@media (max-width:40rem){table,tbody,tr,td,th{display:block}thead{display:none}td:nth-child(3){white-space:normal}}
@media print{tr{break-inside:avoid}}
`;
