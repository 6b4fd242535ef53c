import { announce } from './announce.ts';
import { findDeck } from './deck-view.ts';
import { fonts } from './fonts.ts';
import { fullscreen } from './fullscreen.ts';
import { history } from './history.ts';
import { jump } from './jump.ts';
import { keyboard } from './keyboard.ts';
import { type Plugin, startPlayer } from './player.ts';
import { progress } from './progress.ts';
import { safari } from './safari.ts';
import { stage } from './stage.ts';
import { swipe } from './swipe.ts';

/** All that the player does. `history` goes first: it knows where to start. */
const plugins: readonly Plugin[] = [
  history,
  stage,
  fonts,
  keyboard,
  swipe,
  fullscreen,
  jump,
  progress,
  announce,
  safari,
];

const deck = findDeck();
if (deck.length > 0) startPlayer(deck, plugins);
