/** What Lectern says in a deck, by the place where it stands; other languages have the same words. */
export const en = {
  slides: {
    agenda: 'Agenda',
    /** Above what the author wrote into a `:::notes` block. */
    notes: 'Notes',
    /** Title of a slide that ends a chapter. */
    keyTerms: 'Key terms',
  },
  alerts: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
    /** Boxes that authors call so; those with other names keep them. */
    info: 'Info',
    danger: 'Danger',
    example: 'Example',
    question: 'Question',
    definition: 'Definition',
    theorem: 'Theorem',
    proof: 'Proof',
    exercise: 'Exercise',
  },
  /** More boxes of textbooks, some of which mean in other languages what a kind of alert does. */
  statements: {
    lemma: 'Lemma',
    corollary: 'Corollary',
    proposition: 'Proposition',
    conjecture: 'Conjecture',
    remark: 'Remark',
    axiom: 'Axiom',
    algorithm: 'Algorithm',
    assumption: 'Assumption',
    criterion: 'Criterion',
    observation: 'Observation',
    property: 'Property',
  },
  maps: {
    /** Title of the overview. */
    title: 'How it fits together',
    /** What a solid line means. */
    stated: 'as in these notes',
    /** What a dashed line means; the gaps are titles of packs, and a month. */
    known: 'added from {packs} documentation, {date}',
    /** Before a date. */
    until: 'until',
  },
  /** What a list says of its items, between two boxes of a map: kinds of something, steps, parts. */
  listed: {
    kind: 'is a',
    next: 'then',
    part: 'includes',
  },
  /** What a diagram says, for who does not see it. */
  diagrams: {
    /** An arrow; `{a}` and `{b}` stand for what it joins. */
    leads: '{a} leads to {b}.',
    leadsWith: '{a} leads to {b} ({label}).',
    /** A line without a head. */
    joined: '{a} is connected with {b}.',
    joinedWith: '{a} is connected with {b} ({label}).',
    /** `{list}` stands for names with commas between. */
    contains: '{a} contains {list}.',
    /** A message in a sequence. */
    says: '{a} to {b}: {label}.',
    note: 'Note on {a}: {label}.',
    kindOf: '{b} is a kind of {a}.',
    partOf: '{b} is part of {a}.',
    /** `{x}` and `{y}` stand for how many, in one of the next four. */
    relation: '{a} – {label} – {b}: {x} to {y}.',
    one: 'one',
    oneAtMost: 'one at most',
    some: 'one or more',
    many: 'any number',
    /** Where a state diagram begins. */
    start: 'Start',
    end: 'End',
  },
  handouts: {
    contents: 'Contents',
    answers: 'Answers',
    /** Heading of the list of terms that a cloze handout leaves blank. */
    key: 'Answer key',
    /** Over the column of a Cornell page where the reader asks. */
    cues: 'Questions',
    summary: 'Summary',
    page: 'Page {n} of {total}',
  },
  /** The page that lists a course's lectures, and links between them. */
  course: {
    lectures: 'Lectures',
    handout: 'Handout',
    previous: 'Previous lecture',
    next: 'Next lecture',
    search: 'Search all lectures',
    glossary: 'Glossary',
    /** Before names of lectures. */
    usedIn: 'Used in',
    /** Before terms that others have introduced. */
    earlier: 'From earlier lectures',
    /** Title of the map of all lectures. */
    map: 'How the lectures connect',
    /** Title of the page that stands for one that is not there. */
    notFound: 'This page does not exist',
  },
  /** Questions to oneself on what a lecture defines. */
  quiz: {
    title: 'Check yourself',
    missing: 'Which term is missing?',
    /** `{name}` is an abbreviation. */
    stands: 'What does {name} stand for?',
    source: 'Source',
  },
  /** What numbers are of, and what is cited. */
  references: {
    figure: 'Figure',
    table: 'Table',
    equation: 'Equation',
    section: 'Section',
    bibliography: 'References',
    /** After the first of several authors. */
    andOthers: 'et al.',
  },
  /** `{n}`, `{total}` and `{name}` stand for what the player puts in. */
  player: {
    slideOf: 'Slide {n} of {total}',
    next: 'Next',
    previous: 'Back',
    first: 'First slide',
    last: 'Last slide',
    jump: 'Number, then Enter: that slide',
    overview: 'Overview',
    search: 'Search',
    help: 'Keys',
    presenter: 'Presenter view',
    reading: 'Reading view',
    fullscreen: 'Full screen',
    scheme: 'Dark or light',
    black: 'Black screen',
    white: 'White screen',
    zoom: 'Zoom into pictures',
    nearer: 'Nearer, farther',
    pan: 'Move what is near',
    close: 'Close',
    back: 'Back to the slides',

    searchSlides: 'Search the slides',
    found: 'Slides found: {n}',
    nothingFound: 'Nothing found',

    draw: 'Draw',
    pen: 'Pen',
    highlighter: 'Highlighter',
    eraser: 'Eraser',
    laser: 'Laser pointer',
    undo: 'Undo',
    clear: 'Clear the slide',
    red: 'Red',
    blue: 'Blue',
    green: 'Green',
    yellow: 'Yellow',
    ink: 'Black',

    notes: 'Notes',
    noNotes: 'No notes for this slide.',
    nextSlide: 'Next slide',
    theEnd: 'This is the last slide.',
    slides: 'Slides',
    elapsed: 'Elapsed',
    clock: 'Time',
    pause: 'Pause',
    start: 'Start',
    reset: 'Set to zero',
    pace: 'Pace',
    onTime: 'on time',
    ahead: '{n} min ahead',
    behind: '{n} min behind',
    minutes: '{n} min',
    larger: 'Larger text',
    smaller: 'Smaller text',

    print: 'Print',
    copyCode: 'Copy the code',
    copyLink: 'Copy a link to this slide',
    copied: 'Copied',
    notCopied: 'The browser did not allow copying.',

    popupBlocked:
      'The browser blocked the presenter window. Allow pop-up windows for this page, then press P again.',
    slidesGone: 'The window with the slides is closed.',
    openSlides: 'Open the slides',
    noSuchSlide: 'There is no slide “{name}” in this deck.',
    storageOff: 'The browser stores nothing for this page: drawings will be gone after closing it.',
    storageFull: 'The browser’s store is full: new drawings will be gone after closing the page.',
  },
};
