/** What a note has for those who browse it, not for an audience: badges, links between pages, its own list of contents. */
import type { Heading, Nodes, Paragraph, RootContent } from 'mdast';
import { endsInColon } from '../blocks/paragraph.ts';
import { readTitle, textOf } from '../blocks/phrasing.ts';
import { findWords } from '../i18n/find-words.ts';
import {
  createFinding,
  createRange,
  type Finding,
  moveRange,
  type Place,
  type Range,
} from '../problems/problem.ts';
import { isBadges, takeBadges } from './badges.ts';
import { titleTextOf } from './find-title.ts';
import { isNavigation } from './navigation.ts';
import { placeTopics, type Topic } from './outline.ts';
import { foldName, isOwnContents } from './own-contents.ts';

/** Topics without junk, and what was left out. */
export interface CleanTopics {
  readonly topics: readonly Topic[];
  /** At all lines that were left out. */
  readonly findings: readonly Finding[];
}

const junkRules = ['badges-dropped', 'contents-dropped', 'navigation-dropped'] as const;

type JunkRule = (typeof junkRules)[number];

/** First and last line of everything that is left out as junk. */
export function listJunkLines(
  findings: readonly Finding[],
): (readonly [first: number, last: number])[] {
  return findings.flatMap(({ rule, range: { start, end = start } }) =>
    junkRules.some((each) => each === rule) ? [[start.line, end.line] as const] : [],
  );
}

/** Where badges are left out of headings that keep their words. */
export function listHeadingBadges(findings: readonly Finding[]): Required<Range>[] {
  return findings.flatMap(({ rule, range: { start, end = start } }) =>
    rule === 'heading-badge-dropped' ? [{ start, end }] : [],
  );
}

/** Findings without those of what is left out: nobody sees a badge that is not there, or a link that leads nowhere. */
export function withoutJunkFindings(findings: readonly Finding[]): Finding[] {
  const lines = listJunkLines(findings);
  const badges = listHeadingBadges(findings);
  const isInside = ({ range: { start } }: Finding): boolean =>
    lines.some(([first, last]) => start.line >= first && start.line <= last) ||
    badges.some((badge) => !isBefore(start, badge.start) && isBefore(start, badge.end));
  return findings.filter(
    (finding) =>
      finding.file !== undefined ||
      finding.rule === 'heading-badge-dropped' ||
      junkRules.some((rule) => rule === finding.rule) ||
      !isInside(finding),
  );
}

function isBefore(a: Place, b: Place): boolean {
  return a.line === b.line ? a.column < b.column : a.line < b.line;
}

/** Leaves junk out, and headings that held a list of contents alone. A note that is nothing else stays as it is. */
export function dropJunk(topics: readonly Topic[], lang: string): CleanTopics {
  const context = createContext(topics, lang);
  const kept: Topic[] = [];
  const findings: Finding[] = [];
  for (const [index, topic] of topics.entries()) {
    const found = findJunk(topic, context);
    const hasChildren = topics[index + 1]?.parents.includes(topic) === true;
    const heading = ruleOfHeading(topic, found, { ...context, hasChildren });
    findings.push(...reportJunk(topic, found, heading));
    const clean = withoutJunk(topic, found);
    // What stands below still ends what stands above; comments are for the speaker all the same.
    const bare = { ...clean, heading: undefined, hash: `${clean.hash} bare` };
    const named = heading ? { topic: bare, findings: [] } : withoutHeadingBadges(clean);
    findings.push(...named.findings);
    kept.push(named.topic);
  }
  const isEmpty = kept.every(({ heading, blocks }) => !heading && blocks.length === 0);
  return isEmpty ? { topics, findings: [] } : { topics: placeTopics(kept), findings };
}

interface Context {
  readonly first: Topic | undefined;
  /** Of all headings, folded. */
  readonly names: ReadonlySet<string>;
  readonly isContentsName: (text: string) => boolean;
}

/** Names of lists of contents, in any language's notes. */
const contentsNames =
  'contents|table of contents|toc|outline|agenda|on this page|in this article|index|inhalt|inhaltsverzeichnis|übersicht|sommaire|table des matières|contenido|contenidos|tabla de contenidos|índice|sumário|conteúdo|indice|sommario|inhoud|inhoudsopgave|innehåll|indhold|innhold|содержание|оглавление|зміст|spis treści|obsah|içindekiler|目录|目錄|目次|목차|차례|فهرس|المحتويات|جدول المحتويات|תוכן|תוכן העניינים|فهرست|فهرست مطالب|विषय सूची|mục lục|daftar isi|สารบัญ';

function createContext(topics: readonly Topic[], lang: string): Context {
  const { slides, handouts } = findWords(lang);
  const folded = new Set(
    [...contentsNames.split('|'), slides.agenda, handouts.contents].map(foldName),
  );
  return {
    first: topics.find(({ heading }) => heading),
    names: new Set(topics.map((topic) => foldName(titleTextOf(topic))).filter(Boolean)),
    isContentsName: (text) => folded.has(foldName(text)),
  };
}

/** A block of a topic that is junk. */
interface Junk {
  readonly block: RootContent;
  readonly rule: JunkRule;
}

function findJunk({ heading, blocks }: Topic, context: Context): readonly Junk[] {
  let isCalledContents =
    heading !== undefined && context.isContentsName(readTitle(heading.children));
  let label: RootContent | undefined;
  const found: Junk[] = [];
  for (const block of blocks) {
    const rule = ruleOf(block, context, isCalledContents);
    if (rule === 'contents-dropped' && label) found.push({ block: label, rule });
    if (rule) found.push({ block, rule });
    const isLabel = block.type === 'paragraph' && isContentsLabel(block, context);
    const leadsIn = block.type === 'paragraph' && isLeadIn(block);
    label = (isLabel || leadsIn) && !rule ? block : undefined;
    isCalledContents =
      (isLabel && !isLetter(block)) ||
      (isCalledContents && (isLabel || rule !== undefined || isSilent(block)));
  }
  return found;
}

/** "In this lesson we look at:"; more characters say more than that. */
const maxLeadIn = 80;

function isLeadIn(block: Paragraph): boolean {
  return endsInColon(block) && textOf(block.children).length <= maxLeadIn;
}

function ruleOf(block: RootContent, context: Context, isCalled: boolean): JunkRule | undefined {
  if (isBadges(block)) return 'badges-dropped';
  if (isContents(block, context, isCalled)) return 'contents-dropped';
  return isNavigation(block) ? 'navigation-dropped' : undefined;
}

/** Where other tools put one: `[TOC]`, `[[_TOC_]]`, `@[toc]`, `{:toc}`. */
const marker = /^\s*(?:@?\[{1,2}_?toc_?\]{1,2}(?:\([^)]*\))?|\$\{toc\}|\{:toc\})\s*$/i;

function isMarker({ children }: Paragraph): boolean {
  const isText = children.every(({ type }) => type === 'text' || type === 'emphasis');
  return isText && marker.test(textOf(children));
}

/** A list of contents, also in a box or behind a summary. */
function isContents(block: RootContent, context: Context, isCalled: boolean): boolean {
  if (block.type === 'paragraph' && isMarker(block)) return true;
  if (block.type !== 'details' && block.type !== 'blockquote' && block.type !== 'alert')
    return isOwnContents(block, context, { isCalledContents: isCalled });
  const label =
    block.type === 'details' ? block.summary : block.type === 'alert' ? block.label : [];
  const inner = block.children.filter((child) => !isContentsLabel(child, context));
  const isNamed =
    isCalled ||
    context.isContentsName(readTitle(label)) ||
    block.children.some((child) => isContentsLabel(child, context) && !isLetter(child));
  return inner.length > 0 && inner.every((child) => isContents(child, context, isNamed));
}

/** "Table of Contents:", or the letter of a part of it. */
function isContentsLabel(node: Nodes, { isContentsName }: Context): node is Paragraph | Heading {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false;
  return isContentsName(textOf(node.children)) || isLetter(node);
}

function isLetter(node: Paragraph | Heading): boolean {
  return /^\s*\p{L}\s*$/u.test(textOf(node.children));
}

/** Nothing that a slide shows. */
function isSilent({ type }: RootContent): boolean {
  return ['thematicBreak', 'comment', 'instruction', 'html'].includes(type);
}

/** The rule that leaves out a heading. */
function ruleOfHeading(
  topic: Topic,
  junk: readonly Junk[],
  context: Context & { readonly hasChildren: boolean },
): JunkRule | undefined {
  if (topic.heading && isBadges(topic.heading)) return 'badges-dropped';
  return isNothingElse(topic, junk, context) ? 'contents-dropped' : undefined;
}

/** A heading over contents that are left out, and nothing else. */
function isNothingElse(
  topic: Topic,
  junk: readonly Junk[],
  context: Context & { readonly hasChildren: boolean },
): boolean {
  const { heading, blocks } = topic;
  if (!heading) return false;
  const dropped = new Set(junk.map(({ block }) => block));
  if (!blocks.every((block) => dropped.has(block) || isSilent(block))) return false;
  if (context.isContentsName(titleTextOf(topic))) return true;
  return (
    !context.hasChildren &&
    topic !== context.first &&
    junk.some(({ rule }) => rule === 'contents-dropped')
  );
}

function withoutJunk(topic: Topic, junk: readonly Junk[]): Topic {
  if (junk.length === 0) return topic;
  const dropped = new Set(junk.map(({ block }) => block));
  const kept = topic.blocks.map((block) => !dropped.has(block));
  return {
    ...topic,
    blocks: topic.blocks.filter((_, index) => kept[index]),
    hash: `${topic.hash} ${kept.map(Number).join('')}`,
  };
}

/** A topic whose heading has its words without badges beside them. */
function withoutHeadingBadges(topic: Topic): { topic: Topic; findings: readonly Finding[] } {
  if (!topic.heading) return { topic, findings: [] };
  const { heading, badges } = takeBadges(topic.heading);
  if (badges.length === 0) return { topic, findings: [] };
  return {
    topic: { ...topic, heading, hash: `${topic.hash} named` },
    findings: badges.map(({ position }) =>
      createFinding('heading-badge-dropped', moveRange(createRange(position), topic.lineOffset)),
    ),
  };
}

function reportJunk(
  { heading, lineOffset }: Topic,
  junk: readonly Junk[],
  headingRule: JunkRule | undefined,
): Finding[] {
  const all: { block: RootContent; rule: JunkRule }[] =
    headingRule && heading ? [{ block: heading, rule: headingRule }, ...junk] : [...junk];
  return all.map(({ block, rule }) =>
    createFinding(rule, moveRange(createRange(block.position), lineOffset)),
  );
}
