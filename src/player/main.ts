import type { DeckData } from '../protocol/deck-data.ts';
import { announce } from './announce.ts';
import { copy } from './copy.ts';
import { findDeck } from './deck-view.ts';
import { dialogs } from './dialogs.ts';
import { drawing } from './drawing.ts';
import { flow } from './flow.ts';
import { fonts } from './fonts.ts';
import { fullscreen } from './fullscreen.ts';
import { history } from './history.ts';
import { idle } from './idle.ts';
import { keep } from './keep.ts';
import { keyboard } from './keyboard.ts';
import { createNotices } from './notices.ts';
import { overview } from './overview.ts';
import { type Plugin, startPlayer } from './player.ts';
import { presenterView } from './presenter-view.ts';
import { presenterWindow, readPresenterChannel } from './presenter-window.ts';
import { progress } from './progress.ts';
import { reading } from './reading.ts';
import { safari } from './safari.ts';
import { scheme } from './scheme.ts';
import { screen } from './screen.ts';
import { search } from './search.ts';
import { stage } from './stage.ts';
import { swipe } from './swipe.ts';
import { toolbar } from './toolbar.ts';
import { wakeLock } from './wake-lock.ts';
import { zoom } from './zoom.ts';

const parts = document.querySelector<HTMLTemplateElement>('#lectern-player');
if (parts) document.body.append(parts.content.cloneNode(true));
// Their buttons come before the slides, for eyes and for the Tab key.
document.body.prepend(...document.querySelectorAll('body > header'));
const data = JSON.parse(document.querySelector('#lectern-deck')?.textContent ?? '') as DeckData;
const deck = findDeck(data);
const isPresenter = readPresenterChannel() !== undefined;

/** What both windows do. */
const common: readonly Plugin[] = [
  stage,
  fonts,
  overview,
  keyboard,
  fullscreen,
  dialogs,
  search,
  screen,
  scheme,
  zoom,
  drawing,
  announce,
  idle,
  wakeLock,
  safari,
];

/** `history` goes first: it knows where to start. */
const plugins: readonly Plugin[] = isPresenter
  ? [keep, ...common, presenterView]
  : [history, keep, ...common, presenterWindow, flow, reading, copy, swipe, progress, toolbar];

if (deck.length > 0)
  startPlayer({
    deck,
    data,
    home: isPresenter ? 'presenter' : 'slide',
    say: createNotices(),
    plugins,
  });
