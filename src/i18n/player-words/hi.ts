import type { PlayerWords } from '../../protocol/player-words.ts';

export const hi: Partial<PlayerWords> = {
  slideOf: 'स्लाइड {n} / {total}',
  next: 'आगे',
  previous: 'पीछे',
  first: 'पहली स्लाइड',
  last: 'आख़िरी स्लाइड',
  search: 'खोजें',
  fullscreen: 'पूर्ण स्क्रीन',
  close: 'बंद करें',
  searchSlides: 'स्लाइडों में खोजें',
  nothingFound: 'कुछ नहीं मिला',
  red: 'लाल',
  blue: 'नीला',
  green: 'हरा',
  yellow: 'पीला',
  ink: 'काला',
  notes: 'नोट्स',
  nextSlide: 'अगली स्लाइड',
  slides: 'स्लाइडें',
};
