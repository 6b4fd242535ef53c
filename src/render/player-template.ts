/** What the player puts around the slides: bars, dialogs and panes, in the deck's language. The script only wires them. */
import type { DeckData } from '../protocol/deck-data.ts';
import type { Words } from '../i18n/words.ts';
import { escapeHtml } from '../html/escape.ts';
import { type IconName, renderIcon } from './player-icons.ts';

/** Renders the parts as a `<template>`: without the player they are not there. The title is HTML. */
export function renderPlayerTemplate(data: DeckData, title: string): string {
  const { words, hasDark, lang } = data;
  const own = `lang="${data.wordsLang}"`;
  const field = `<input type="search" autocomplete="off" aria-label="${escapeHtml(words.searchSlides)}" placeholder="${escapeHtml(words.searchSlides)}">`;
  const heading = `<h1 lang="${escapeHtml(lang)}">${title}</h1>`;
  return [
    '<template id="lectern-player">',
    `<header class="player-overview-bar" ${own}>${heading}<p role="status"></p>${field}${button('close', words.close, 'o')}</header>`,
    `<header class="player-reading-bar" ${own}>${heading}${button('print', words.print, 'print')}${button('close', words.back, 'r')}</header>`,
    renderPresenter(data, { own, heading }),
    `<div class="player-bar player-ink-bar" ${region(words.draw)} ${own}>${renderInkBar(words)}</div>`,
    '<div class="player-screen" hidden></div>',
    '<div class="player-progress" aria-hidden="true"></div>',
    '<div class="player-jump" aria-hidden="true" hidden></div>',
    `<div class="player-bar player-toolbar" ${region(words.slides)} ${own}>${renderToolbar(words, hasDark)}</div>`,
    `<div class="player-status" role="status"><span ${own}></span><span></span></div>`,
    `<div class="player-notices" role="status" ${own}></div>`,
    renderDialog('help', `<dl class="player-keys">${renderKeys(words, hasDark)}</dl>`, data),
    renderDialog(
      'search',
      `${field}<p class="player-search-count" role="status"></p><ol class="player-search-results" lang="${escapeHtml(lang)}"></ol>`,
      data,
    ),
    `<div class="player-caption" ${own}><b></b>${button('link', words.copyLink, '')}</div>`,
    button('copy', words.copyCode, '').replace('player-button', 'player-button player-copy'),
    '</template>',
  ].join('');
}

/** A button does what its key does; those of no key are wired by who needs them. */
function button(icon: IconName, label: string, key: string): string {
  const isKey = key.length === 1;
  const title = isKey ? `${label} (${key.toUpperCase()})` : label;
  const shortcut = isKey ? ` aria-keyshortcuts="${escapeHtml(key.toUpperCase())}"` : '';
  return `<button type="button" class="player-button" data-key="${escapeHtml(key)}" aria-label="${escapeHtml(label)}" title="${escapeHtml(title)}"${shortcut}>${renderIcon(icon)}</button>`;
}

/** A part of the page that has a name, for who jumps from part to part. */
function region(name: string): string {
  return `role="region" aria-label="${escapeHtml(name)}"`;
}

function renderToolbar(words: Words['player'], hasDark: boolean): string {
  return [
    button('previous', words.previous, 'ArrowLeft'),
    '<p class="player-place" aria-hidden="true"></p>',
    button('next', words.next, 'ArrowRight'),
    button('overview', words.overview, 'o'),
    button('search', words.search, '/'),
    button('pen', words.draw, 'd'),
    button('presenter', words.presenter, 'p'),
    button('reading', words.reading, 'r'),
    hasDark ? button('scheme', words.scheme, 't') : '',
    button('fullscreen', words.fullscreen, 'f'),
    button('help', words.help, '?'),
  ].join('');
}

function renderInkBar(words: Words['player']): string {
  const colours = ['red', 'blue', 'green', 'yellow', 'ink'] as const;
  return [
    button('pen', words.pen, 'd'),
    button('highlighter', words.highlighter, 'h'),
    button('eraser', words.eraser, 'e'),
    button('laser', words.laser, 'l'),
    ...colours.map(
      (colour) =>
        `<button type="button" class="player-button player-colour" data-colour="${colour}" aria-label="${escapeHtml(words[colour])}" title="${escapeHtml(words[colour])}"></button>`,
    ),
    button('undo', words.undo, 'u'),
    button('clear', words.clear, 'c'),
    button('close', words.close, 'Escape'),
  ].join('');
}

function renderPresenter(
  { words, lang }: DeckData,
  { own, heading }: { readonly own: string; readonly heading: string },
): string {
  const pause = button('pause', words.pause, 'pause');
  const start = button('play', words.start, 'start');
  return [
    `<header class="player-presenter-bar" ${own}>${heading}`,
    `<p class="player-elapsed" title="${escapeHtml(words.elapsed)}"><b role="timer" aria-label="${escapeHtml(words.elapsed)}"></b> <span></span></p>`,
    `${start}${pause}${button('reset', words.reset, 'reset')}`,
    `<p class="player-pace" title="${escapeHtml(words.pace)}"></p>`,
    button('smaller', words.smaller, 'smaller'),
    button('larger', words.larger, 'larger'),
    button('pen', words.draw, 'd'),
    button('overview', words.overview, 'o'),
    button('help', words.help, '?'),
    '<p class="player-place"></p>',
    `<p class="player-time" title="${escapeHtml(words.clock)}"></p>`,
    `</header>`,
    `<div class="player-notes-bar" ${region(words.notes)} ${own}><h2>${escapeHtml(words.notes)}</h2><p class="player-no-notes">${escapeHtml(words.noNotes)}</p></div>`,
    `<div class="player-next-label" ${region(words.nextSlide)} ${own}><h2>${escapeHtml(words.nextSlide)}</h2><p lang="${escapeHtml(lang)}"></p></div>`,
    `<nav class="player-presenter-list" aria-label="${escapeHtml(words.slides)}" lang="${escapeHtml(lang)}"></nav>`,
    `<div class="player-presenter-screen" ${own}><span data-screen="black">${escapeHtml(words.black)}</span><span data-screen="white">${escapeHtml(words.white)}</span></div>`,
  ].join('');
}

function renderDialog(
  name: 'help' | 'search',
  body: string,
  { words, wordsLang }: DeckData,
): string {
  const close = button('close', words.close, 'Escape');
  return `<dialog class="player-dialog player-${name}" aria-labelledby="player-${name}-title" lang="${wordsLang}"><header><h2 id="player-${name}-title">${escapeHtml(words[name])}</h2>${close}</header><div class="player-dialog-body">${body}</div></dialog>`;
}

function renderKeys(words: Words['player'], hasDark: boolean): string {
  const lines: readonly (readonly [keys: string, word: string])[] = [
    ['→ ↓ ␣ ↵ PgDn', words.next],
    ['← ↑ ⇧␣ ⌫ PgUp', words.previous],
    ['Home', words.first],
    ['End', words.last],
    ['0–9 ↵', words.jump],
    ['O Esc', words.overview],
    ['/', words.search],
    ['P', words.presenter],
    ['R', words.reading],
    ['F', words.fullscreen],
    ['B .', words.black],
    ['W ,', words.white],
    ['Z', words.zoom],
    ['+ −', words.nearer],
    ['⇧← ⇧→ ⇧↑ ⇧↓', words.pan],
    ...(hasDark ? [['T', words.scheme] as const] : []),
    ['D', words.pen],
    ['H', words.highlighter],
    ['E', words.eraser],
    ['L', words.laser],
    ['U Ctrl+Z', words.undo],
    ['C', words.clear],
    ['?', words.help],
    ['Esc', words.close],
  ];
  return lines
    .map(([keys, word]) => {
      const names = keys
        .split(' ')
        .map((key) => `<kbd>${escapeHtml(key)}</kbd>`)
        .join('');
      return `<div><dt>${names}</dt><dd>${escapeHtml(word)}</dd></div>`;
    })
    .join('');
}
