// oxlint-disable max-lines -- one table
/** How bad it is. Errors: something is not shown as meant. Warnings: repaired or doubtful. Infos: dropped by rule. */
export type Severity = 'error' | 'warning' | 'info';

/** A kind of finding, and its words. */
export interface Rule {
  readonly severity: Severity;
  /** What is wrong, one sentence without a final full stop. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string;
  /** What is wrong where a note has it more than once: people read it once, `{count}` for how often. */
  readonly group?: string;
  /** What the related place has to do with it, a few words. */
  readonly related?: string;
  /** The same facts are said once in a note, at the first place. @default false: once at each place */
  readonly isSaidOnce?: boolean;
}

/**
 * Every finding that Lectern can make about a note. The exact text is what users see; `{name}` is filled in.
 * Keep them sorted by name.
 */
export const rules = {
  'accent-changed': {
    severity: 'warning',
    reason: 'Text in the accent {colour} is hard to read on the slides of this theme',
    hint: 'It is shown in {shown}. Choose {how} one, or another theme.',
  },
  'access-failed': {
    severity: 'error',
    reason: '{standard} {clause}: {what}',
    hint: '{hint}',
  },
  'address-spaces': {
    severity: 'warning',
    reason: 'The address "{url}" has spaces',
    hint: 'It is read as a whole. In Markdown it wants angle brackets: (<{url}>).',
  },
  'anchor-missing': {
    severity: 'warning',
    reason: 'No heading is called "#{anchor}"',
    hint: '{suggestion} The link leads nowhere.',
  },
  'attributes-dropped': {
    severity: 'info',
    reason: 'Attributes {attributes} left out',
    hint: 'The text before them is kept. Put a \\ before the brace to show them.',
  },
  'badges-dropped': {
    severity: 'info',
    reason: 'Badges are left out',
    hint: 'They are for who visits the project. Write "junk: keep" in the front matter to show them.',
    group: 'Badges are left out in {count} places',
  },
  'bibliography-broken': {
    severity: 'warning',
    reason: 'An entry of the bibliography cannot be read',
    hint: 'The others can be cited. Look for a brace or a comma that is missing.',
  },
  'bibliography-missing': {
    severity: 'error',
    reason: 'The bibliography {file} cannot be read: {message}',
    hint: 'It is a BibTeX file, or CSL JSON, inside the project. Citations show their keys.',
  },
  'block-id-dropped': {
    severity: 'info',
    reason: 'The name of a block for Obsidian, such as ^id, is left out',
    hint: 'Links to it lead to its note. Put a \\ before the ^ to show it.',
    isSaidOnce: true,
  },
  'bold-headings': {
    severity: 'info',
    reason: 'Lines in bold are read as headings',
    hint: 'Each starts a slide. Write ## before them if they are headings; end them in a colon if they are not.',
  },
  'box-unknown': {
    severity: 'warning',
    reason: 'There is no kind of box called "{name}"',
    hint: 'Did you mean "{meant}"? It is shown as a note under its own name.',
  },
  'brand-broken': {
    severity: 'warning',
    reason: 'The brand file {file} is not used: {message}',
    hint: 'The deck has the colours and fonts of its theme. "brand: false" looks for none.',
  },
  'brand-ground': {
    severity: 'warning',
    reason: 'The ground {ground} and the ink {ink} of the brand are not used',
    hint: 'Text wants a contrast of 7 to 1, and a ground as light or dark as the theme has it.',
  },
  'cell-hidden': {
    severity: 'info',
    reason: 'The code of this cell is in the speaker notes alone',
    hint: 'It says "echo: false" or "include: false". Leave that out to show it.',
    isSaidOnce: true,
  },
  'chapters-none': {
    severity: 'info',
    reason: 'There are no chapters to make decks of',
    hint: 'A chapter has a heading of the first level, or of the second where that occurs once, and there are two or more of them. One deck is made.',
  },
  'citation-missing': {
    severity: 'warning',
    reason: 'The bibliography has no work "{key}"',
    hint: '{suggestion} The slide shows the key.',
  },
  'citation-unlisted': {
    severity: 'warning',
    reason: 'Works are cited, and no bibliography is named',
    hint: 'Name it in the front matter or in lectern.config.yml, "bibliography: refs.bib". The slides show the keys.',
    isSaidOnce: true,
  },
  'cloze-marp': {
    severity: 'warning',
    reason: 'A Marp deck has no text to leave blanks in',
    hint: 'Its handout has the layout "notes". Leave out "marp: true" to have the notes split by Lectern.',
  },
  'code-missing': {
    severity: 'error',
    reason: 'The code in "{name}" is not shown: {message}',
    hint: 'Name a text file of the project, and lines or a part that it has.',
  },
  'comment-percent': {
    severity: 'info',
    reason: 'Text between %% and %% is hidden',
    hint: 'It is in the speaker notes alone, like an HTML comment. Put a \\ before the first %% to show it.',
    isSaidOnce: true,
  },
  'comment-unclosed': {
    severity: 'warning',
    reason: 'The comment that begins here is never closed',
    hint: 'It is shown as text, and so is what follows. Add the closing -->.',
  },
  'container-unclosed': {
    severity: 'warning',
    reason: 'The ::: container that begins here is never closed',
    hint: 'Its line is shown as text, or in a list it ends with its item. Add a line ::: at its end.',
  },
  'content-missing': {
    severity: 'error',
    reason: 'The deck does not have {what}: {names}',
    hint: 'This is a fault of Lectern. Please report it, and write the line another way meanwhile.',
  },
  'contents-dropped': {
    severity: 'info',
    reason: 'A list of the headings of this note is left out',
    hint: 'The deck has its own agenda and outline. Write "junk: keep" in the front matter to show it.',
    group: 'Lists of the headings of this note are left out in {count} places',
  },
  'cross-reference-ambiguous': {
    severity: 'warning',
    reason: 'More than one lecture has "{label}": {note} and {also}',
    hint: 'The first one is meant. Give one of them another name.',
  },
  'cross-reference-missing': {
    severity: 'warning',
    reason: 'Nothing in the note or its course is called "{label}"',
    hint: '{suggestion} The slide shows the reference as it is written.',
  },
  'deck-long': {
    severity: 'info',
    reason: 'There are {slides} slides, and {chapters} chapters',
    hint: 'Write "decks: chapters" in the front matter to have a deck of each chapter.',
  },
  'deck-outdated': {
    severity: 'info',
    reason: '{deck} is not of the note as it is now: {why}',
    hint: 'lectern build makes it anew.',
  },
  'details-reopened': {
    severity: 'warning',
    reason: '<details> opens again where </details> should stand',
    hint: 'It is read as </details>. Add the slash.',
  },
  'diagram-broken': {
    severity: 'error',
    reason: 'This {tool} diagram cannot be drawn: {message}',
    hint: 'The slide shows the source instead. Try it in a live editor for {tool}.',
  },
  'diagram-crossed': {
    severity: 'info',
    reason: 'A line of this diagram passes through "{thing}", which it has nothing to do with',
    hint: 'Name its boxes in another order, or make two diagrams of it.',
  },
  'diagram-line': {
    severity: 'warning',
    reason: 'A step of this diagram names line {line}, and its source has {total}',
    hint: 'Lines are counted from the one after the fence, which is 1.',
  },
  'diagram-other': {
    severity: 'info',
    reason: 'A diagram in {name} is shown as its source',
    hint: 'Lectern draws mermaid, dot and plantuml fences.',
  },
  'diagram-small': {
    severity: 'warning',
    reason: 'The labels of this diagram come out at {size} px, under {floor} px',
    group: '{count} diagrams have labels under {floor} px',
    hint: 'Make it smaller: fewer nodes, shorter labels, or two diagrams.',
  },
  'diagram-steps': {
    severity: 'warning',
    reason: 'A {kind} diagram cannot be shown in steps, and is shown whole',
    hint: 'Flowcharts, sequences, classes, states, entities, requirements, mind maps and timelines can.',
  },
  'diagram-tool': {
    severity: 'warning',
    reason: 'This {name} diagram is shown as its source: {package} is not installed',
    hint: 'Install it in the project: npm install {package}',
  },
  'directive-key': {
    severity: 'warning',
    reason: 'Marp has no directive "{name}"',
    hint: 'Did you mean "{meant}"? As it stands it changes nothing.',
  },
  'directive-misspelt': {
    severity: 'warning',
    reason: 'The comment "{value}" is no instruction',
    hint: 'Did you mean "{meant}"? As it stands it is in the speaker notes.',
  },
  'directive-unknown': {
    severity: 'warning',
    reason: 'Unknown instruction "lectern: {name}"',
    hint: '{suggestion}',
  },
  'directive-value': {
    severity: 'warning',
    reason: 'The directive "{name}" has the unknown value "{value}"',
    hint: 'Did you mean "{meant}"? As it stands it changes nothing.',
  },
  'directive-whole': {
    severity: 'warning',
    reason: 'The directive "{name}" is read in Marp decks alone',
    hint: 'Write "_{name}" for this slide, or "{name}" in the front matter for all. As it stands it is in the speaker notes.',
  },
  'element-unclosed': {
    severity: 'warning',
    reason: '<{tag}> is never closed',
    hint: 'It is read as far as the next heading or <{tag}>. Write </{tag}> where it ends.',
  },
  'embed-missing': {
    severity: 'error',
    reason: 'The note "{name}" is not embedded: {message}',
    hint: 'Its name is shown instead.',
  },
  'encoding-detected': {
    severity: 'warning',
    reason: 'This note is not UTF-8: it is read as {encoding}',
    hint: '{doubt}Save it as UTF-8, which every tool reads.',
  },
  'encoding-mixed': {
    severity: 'warning',
    reason: 'Characters that are not UTF-8, {count} of them, are read as Windows-1252',
    hint: 'What is cut off shows as a question mark. Put them right, and save the note as UTF-8.',
  },
  'encoding-repaired': {
    severity: 'warning',
    reason: 'Garbled characters repaired, {count} of them ("{before}" is "{after}")',
    hint: 'The note was saved in the wrong encoding once. Save it as UTF-8 with the characters repaired.',
  },
  'escapes-removed': {
    severity: 'warning',
    reason: 'Colour codes of a terminal left out, {count} of them',
    hint: 'They are no text. Copy what the terminal shows without its colours.',
  },
  'fence-capitals': {
    severity: 'warning',
    reason: 'The fence "{name}" is read as "{known}"',
    hint: 'Other tools want it in small letters.',
  },
  'fence-short': {
    severity: 'warning',
    reason: 'Two backticks make no block of code',
    hint: 'It is read as a block all the same. Write three, above and below.',
  },
  'fence-unclosed': {
    severity: 'warning',
    reason: 'The code that begins here is never closed',
    hint: 'All that follows is shown as code. Add a line of ``` or ~~~, the same as the first.',
  },
  'fence-unknown': {
    severity: 'warning',
    reason: 'There is no language "{name}" for code',
    hint: 'Did you mean {meant}? As it stands the code has no colours.',
  },
  'font-missing': {
    severity: 'warning',
    reason: 'The font "{name}" is not in the project, and Lectern does not bring it',
    hint: 'It is shown only where it is installed. Run: npm install @fontsource/{slug}, or name a .woff2 file of the project.',
  },
  'footnote-undefined': {
    severity: 'error',
    reason: 'There is no footnote "{label}"',
    hint: 'Its mark is shown as text. Add the footnote on a line of its own: [^{label}]: its text.',
  },
  'foreign-dropped': {
    severity: 'info',
    reason: '{tag} left out',
    hint: 'It is meant for another tool. Text around which it stands is shown. Put it in backticks to show it.',
    isSaidOnce: true,
  },
  'foreign-unresolved': {
    severity: 'warning',
    reason: 'What {tag} stands for is not known here',
    hint: '{outcome}: only the tool that it is for knows. Write the words themselves.',
  },
  'format-lacks': {
    severity: 'info',
    reason: '{format} cannot hold {what}',
    hint: '{instead}',
    isSaidOnce: true,
  },
  'formula-broken': {
    severity: 'error',
    reason: 'This formula does not parse: {message}',
    hint: 'The slide shows its source. KaTeX lists what it supports.',
  },
  'formula-percent': {
    severity: 'warning',
    reason: 'A "%" in a formula begins a comment in TeX',
    hint: 'It is shown as the sign that it is. Write \\%.',
    group: '{count} formulas have a "%", which begins a comment in TeX',
  },
  'formula-small': {
    severity: 'warning',
    reason: 'Slide {slide} shows a formula at {size} px, under {floor} px',
    group: '{count} slides show formulas under {floor} px',
    hint: 'Nothing in it can break: part it into rows (\\begin{aligned} ... \\\\ ...), or name its parts.',
  },
  'formula-unclosed': {
    severity: 'warning',
    reason: 'A formula opened with $$ is never closed',
    hint: 'It ends before the next blank line; with no formula behind it, it is text. Add the closing $$.',
  },
  'front-matter-broken': {
    severity: 'error',
    reason: 'The front matter is not valid {format}: {message}',
    hint: 'This entry is left out, the others are read. Check the indentation, and close what is open.',
  },
  'front-matter-form': {
    severity: 'warning',
    reason: 'The front matter is not in its usual form. {oddity}',
    hint: 'It is read all the same. Other tools want "---" in the first line, the keys right below it, and "---".',
  },
  'front-matter-key': {
    severity: 'warning',
    reason: 'Front matter "{key}" is no setting of Lectern',
    hint: 'Did you mean "{meant}"? Keys of other tools are left alone.',
  },
  'front-matter-text': {
    severity: 'warning',
    reason: 'Front matter "{key}" is read as the text "{text}"',
    hint: 'In YAML these signs mean something else. Put the text between quotes.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    reason: 'The front matter that begins here is never closed',
    hint: 'It is shown as text. End it with a line "{mark}".',
  },
  'front-matter-unknown': {
    severity: 'warning',
    reason: 'What stands between the first two rules is read as front matter, and is not shown',
    hint: 'No tool is known to have a setting "{key}". If these lines are text, write *** for the rule above them.',
  },
  'front-matter-value': {
    severity: 'warning',
    reason: 'Front matter "{key}" cannot be {value}',
    hint: '{expected}',
  },
  'heading-badge-dropped': {
    severity: 'info',
    reason: 'A badge in a heading is left out',
    hint: 'It is for who visits the project. Write "junk: keep" in the front matter to show it.',
    group: '{count} badges in headings are left out',
  },
  'heading-below-table': {
    severity: 'warning',
    reason: 'The heading "{title}" stands right below a table',
    hint: 'It is read as a heading all the same. Put a blank line above it, or other tools take it for a row.',
  },
  'heading-bold': {
    severity: 'info',
    reason: 'A line in bold stands where a heading could',
    hint: 'It starts no slide. If it is meant to, write ## before it and leave out the asterisks.',
    isSaidOnce: true,
  },
  'heading-empty': {
    severity: 'info',
    reason: 'Nothing stands under the heading "{title}"',
    group: 'Nothing stands under {count} headings',
    hint: 'Its slide shows the title alone.',
  },
  'heading-labels': {
    severity: 'info',
    reason: 'Lines of labels over "---" are shown as text, not as a heading',
    hint: 'The dashes are a rule. Write ## before a line that is a heading.',
  },
  'heading-repaired': {
    severity: 'warning',
    reason: 'This heading has no plain space behind its #',
    hint: 'It is read as a heading all the same. Write one space between # and the words.',
  },
  'heading-skipped': {
    severity: 'info',
    reason: 'A heading of level {depth} stands under one of level {above}',
    hint: 'Levels in between are missing. Screen readers and the outline go by them: write {marks}.',
  },
  'headings-deep': {
    severity: 'info',
    reason: 'Headings deeper than level {depth} have no slides: {count}',
    hint: 'Their text is for readers: in the reading view, the notes and handouts. The setting "depth" says so.',
  },
  'html-dropped': {
    severity: 'info',
    reason: 'HTML tag <{tag}> left out',
    hint: 'Its text is kept. Slides take Markdown and a short list of harmless tags.',
    isSaidOnce: true,
  },
  'html-unclosed': {
    severity: 'warning',
    reason: 'The tag or element that begins here has no end',
    hint: 'It is shown as text, and so is what follows. Write its end.',
  },
  'icon-dropped': {
    severity: 'info',
    reason: 'The icon {name} is left out',
    hint: 'It belongs to a tool that draws icons by name. Put a \\ before it to show its name.',
    isSaidOnce: true,
  },
  'image-missing': {
    severity: 'error',
    reason: 'Image "{url}" was not found',
    hint: '{suggestion} The slide shows its description.',
  },
  'image-outside': {
    severity: 'error',
    reason: 'Image "{url}" is outside the project',
    hint: 'Copy it beside the note, or run lectern from a folder that contains both.',
  },
  'image-remote': {
    severity: 'warning',
    reason: 'Image "{url}" is on the network',
    hint: 'Decks must work offline, so it is shown as a link. Download it beside the note.',
  },
  'image-undescribed': {
    severity: 'info',
    reason: 'Picture "{url}" has no description',
    hint: 'Write what it shows between the brackets, for those who do not see it: ![what it shows]({url}).',
  },
  'image-unfetched': {
    severity: 'warning',
    reason: 'Image "{url}" was not fetched: {message}',
    hint: 'Its slide shows a link to it. Download it beside the note.',
  },
  'image-unreadable': {
    severity: 'error',
    reason: 'Image "{url}" cannot be used: {message}',
    hint: 'PNG, JPEG, GIF, WebP, AVIF and SVG up to 20 MB can be shown.',
  },
  'item-repaired': {
    severity: 'warning',
    reason: 'This item has no plain space behind its mark',
    hint: 'It is read as an item all the same. Write one space between the mark and the words.',
  },
  'label-twice': {
    severity: 'warning',
    reason: 'The label "{label}" is given twice, first on line {line}',
    hint: '{outcome} Give one of them another label.',
    related: 'given first here',
  },
  'language-found': {
    severity: 'info',
    reason: 'The note is taken for {language}',
    hint: 'Words of Lectern, line breaks and direction follow it. If it is not, name its language: lang: {tag}.',
  },
  'language-named': {
    severity: 'warning',
    reason: 'The language "{name}" is taken for the tag {tag}',
    hint: 'Programs know languages by their tags. Write "lang: {tag}".',
  },
  'layout-unknown': {
    severity: 'warning',
    reason: 'There is no layout "{name}"',
    hint: '{suggestion}',
  },
  'link-missing': {
    severity: 'warning',
    reason: 'The file "{url}" was not found',
    hint: '{suggestion} The link leads nowhere.',
  },
  'link-refused': {
    severity: 'warning',
    reason: 'The file "{url}" cannot be put beside the deck: {message}',
    hint: 'The link leads nowhere.',
  },
  'link-unbuilt': {
    severity: 'info',
    reason: 'There is no deck of "{url}"',
    hint: 'The link leads nowhere until that note is built too.',
  },
  'link-unclosed': {
    severity: 'warning',
    reason: 'The address of {what} has no ")" behind it',
    hint: 'All of it is shown as text. Put a ) where the address ends, or a \\ before the [.',
  },
  'macro-unknown': {
    severity: 'error',
    reason: 'TeX does not know {macro}, {uses}',
    hint: 'The slides show the source. Define it before: \\newcommand in a formula, or "macros:" in the front matter.',
  },
  'map-crowded': {
    severity: 'info',
    reason: '{count} terms are related, and the relation map shows {shown} of them',
    hint: 'Those with the most relations are shown. Name others under "terms:" in the front matter to prefer them.',
  },
  'map-none': {
    severity: 'warning',
    reason: 'There is no relation map to write',
    hint: 'A map needs two relations: state them in sentences, or write "A -> B: label" in a relations fence.',
  },
  'media-card': {
    severity: 'warning',
    reason: 'A {kind} cannot be shown on a slide that works offline and on paper',
    hint: 'Its slide shows a card with its title and where it is. Show it beside the lecture.',
  },
  'navigation-dropped': {
    severity: 'info',
    reason: 'Links from page to page are left out',
    hint: 'A deck has keys for that. Write "junk: keep" in the front matter to show them.',
    group: 'Links from page to page are left out in {count} places',
  },
  'note-binary': {
    severity: 'error',
    reason: 'This file is not text',
    hint: 'Notes are Markdown, saved as UTF-8 or UTF-16.',
  },
  'note-empty': {
    severity: 'error',
    reason: 'There is nothing to show in this note',
    hint: 'No deck was made of it. Add a heading and some text.',
  },
  'note-missing': {
    severity: 'warning',
    reason: 'The note "{url}" was not found',
    hint: '{suggestion} The link leads nowhere.',
  },
  'note-too-large': {
    severity: 'error',
    reason: 'This note has {size} MB, and the limit is {limit} MB',
    hint: 'Divide it into several lectures.',
  },
  'note-unreadable': {
    severity: 'error',
    reason: 'This note cannot be read: {message}',
    hint: 'Check that the file is yours to read.',
  },
  'number-double': {
    severity: 'info',
    reason: 'The number {number} is that of {other} too',
    hint: 'Of lectures with one number the names say which comes first.',
  },
  overflow: {
    severity: 'error',
    reason: 'Slide {slide} does not fit, {pixels} px too much',
    hint: 'Break this block into smaller ones.',
  },
  'overflow-marp': {
    severity: 'warning',
    reason: 'Slide {slide} of this Marp deck does not fit, {pixels} px too much',
    hint: 'Marp decks are never split anew. Add a "---", or take marp: true out of the front matter.',
  },
  'pack-broken': {
    severity: 'error',
    reason: 'This knowledge pack cannot be used: {message}',
    hint: 'No relation of it is drawn until it is mended. docs/relations.md shows what a pack looks like.',
  },
  'pack-disagrees': {
    severity: 'warning',
    reason: '{message}',
    hint: 'The first one counts: packs of the project come before those of Lectern. Make them agree.',
  },
  'pack-missing': {
    severity: 'error',
    reason: 'The knowledge pack "{name}" cannot be read: {message}',
    hint: 'Packs are YAML files inside the project, named under "packs:" or in a folder called packs.',
  },
  'quiz-none': {
    severity: 'info',
    reason: 'The notes say nothing that a question could ask for',
    hint: 'Say what your terms are, as in "An aquifer is a layer of rock that holds water".',
  },
  'raw-dropped': {
    severity: 'info',
    reason: 'Source for {format} is in the speaker notes alone',
    hint: 'Pandoc passes it on to that format. Write it as Markdown to show it.',
    isSaidOnce: true,
  },
  'reference-undefined': {
    severity: 'error',
    reason: 'This {kind} refers to "{label}", which is not defined',
    hint: 'It is shown as text. Add a line that defines it: [{label}]: its address.',
  },
  'relation-arrow': {
    severity: 'warning',
    reason: 'The arrow "{arrow}" is read as one of a relation: "{line}"',
    hint: 'Write "A -> B: label", or "A <-> B: label" for both directions.',
  },
  'relation-broken': {
    severity: 'error',
    reason: 'This is no relation: "{line}"',
    hint: 'One a line: "A -> B: label", or "A <-> B: label" for both directions.',
  },
  'rule-unknown': {
    severity: 'warning',
    reason: 'There is no rule "{name}" to ignore',
    hint: '{suggestion}',
  },
  'script-missing': {
    severity: 'warning',
    reason: 'No font on this machine has {what}',
    hint: 'Boxes stand for them on the slides. Install a font that has them, such as {font}.',
  },
  'section-unreadable': {
    severity: 'error',
    reason: 'This section is too tangled to be read: {what}',
    hint: 'It is shown as it stands in the file. Take it apart.',
  },
  'slide-hidden': {
    severity: 'info',
    reason: 'A slide that reveal.js is told to hide is left out',
    hint: 'All between the rules around it goes; where a note has no rules, all below its heading. Remove data-visibility to show it.',
  },
  'slide-items': {
    severity: 'warning',
    reason: 'Slide {slide} has a list of {items} items, over {most}',
    group: '{count} slides have lists of more than {most} items',
    hint: 'Group them under items of their own, or part the list with <!-- lectern: break -->.',
  },
  'slide-property': {
    severity: 'info',
    reason: 'What remark.js is told of a slide is left out',
    hint: 'Lines such as "class: center" say how its slide looks there. Put a \\ before the colon to show them.',
    isSaidOnce: true,
  },
  'slide-sparse': {
    severity: 'warning',
    reason: 'Slide {slide} is almost empty, {percent} % filled',
    group: '{count} slides are almost empty',
    hint: 'Say more, or let it share a slide: take out the heading or the rule before it.',
  },
  'slide-words': {
    severity: 'warning',
    reason: 'Slide {slide} has {words} words, over {most}',
    group: '{count} slides have more than {most} words',
    hint: 'Leave the rest to speech: a paragraph over 40 words, or :::notes, goes to the speaker notes.',
  },
  'slides-none': {
    severity: 'warning',
    reason: 'No slide is among --slides: the deck has {slides}',
    hint: 'No picture is made. The first slide is 1.',
  },
  'slides-time': {
    severity: 'info',
    reason: '{slides} slides for {minutes} minutes: about {pace} a slide',
    hint: 'The time is that of "duration" in the front matter.',
  },
  'small-text': {
    severity: 'warning',
    reason: 'Slide {slide} shows text at {size} px, under {floor} px',
    group: '{count} slides show text under {floor} px',
    hint: 'Break this block into smaller ones.',
  },
  'speaker-mark': {
    severity: 'info',
    reason: 'What follows ??? is in the speaker notes alone',
    hint: 'It means that in remark.js. Put a \\ before it to show the text.',
  },
  'style-remote': {
    severity: 'warning',
    reason: 'The theme asks for "{url}" from the network',
    hint: 'It is left out: decks must work offline.',
  },
  'table-cells': {
    severity: 'warning',
    reason: 'This row has {cells} cells, the head of the table has {columns}',
    hint: 'All are shown. Write \\| for a bar that does not part cells.',
  },
  'table-repaired': {
    severity: 'warning',
    reason: 'The line below the head of this table has other columns than the head',
    hint: 'It is read as a table all the same. Write |---| once for each column of the head.',
  },
  'tags-dropped': {
    severity: 'info',
    reason: 'A line of tags is left out',
    hint: 'They are for finding notes. Put a \\ before the first # to show them.',
    isSaidOnce: true,
  },
  'term-before-introduction': {
    severity: 'info',
    reason: '"{term}" is used before line {line}{where} says what it is',
    hint: 'Explain it here, or name it under "introduced:" in the front matter if your readers know it.',
  },
  'term-misspelt': {
    severity: 'warning',
    reason: '"{spelling}" is taken for "{name}", {where}',
    hint: 'The slides show what the note says. If they are two things, name both under "terms:" in the front matter.',
  },
  'theme-contrast': {
    severity: 'warning',
    reason: '{ink} on {ground} has a contrast of {ratio} to 1 in this theme',
    hint: 'Text wants 4.5 to 1: make the one darker or the other lighter.',
  },
  'theme-own': {
    severity: 'warning',
    reason: 'The theme "{theme}" takes no {what} from notes',
    hint: 'Only themes of Lectern, and those that import one, do. Write it into the theme.',
  },
  'theme-small': {
    severity: 'warning',
    reason: 'Text of {size} px is small for a hall',
    hint: 'Say 28 px or more: crowded slides set it 14 % smaller.',
  },
  'theme-unknown': {
    severity: 'warning',
    reason: 'There is no theme "{name}"',
    hint: '{suggestion} The deck is in the theme "{fallback}". A theme is a name or the path of a CSS file in the project.',
  },
  'toc-dropped': {
    severity: 'info',
    reason: 'The mark {mark} for a list of contents is left out',
    hint: 'The deck has an agenda of its own, where there are three chapters or more. Put a \\ before it to show it.',
    isSaidOnce: true,
  },
  'wiki-link': {
    severity: 'info',
    reason: 'There is no note "{page}" in the project',
    hint: 'The text of the link is shown, and leads nowhere.',
  },
} as const;

/** The name of a rule, as it stands in messages and reports. */
export type RuleId = keyof typeof rules;

/** The sentences of a rule, with their gaps. */
export type TextOf<Id extends RuleId> = (typeof rules)[Id]['reason' | 'hint'];
