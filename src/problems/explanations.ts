// oxlint-disable max-lines -- one table
import type { RuleId } from './rules.ts';

/** What a rule is about, for those who want to know more than its message says. */
export interface Explanation {
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  readonly remedy: string;
  /** A note that brings it about; none where it takes more than a note. */
  readonly example?: string;
}

/** Explanations by rule, sorted by name. */
export const explanations: Readonly<Record<RuleId, Explanation>> = {
  'accent-changed': {
    meaning:
      'Text wants a contrast of 4.5 to 1 on its ground. An accent that has less is made darker or lighter for text; on dark slides it always is.',
    remedy: 'Choose a darker accent for a light theme, a lighter one for a dark theme.',
    example: '---\naccent: yellow\n---\n\n# Rivers\n\nText.\n',
  },
  'access-failed': {
    meaning:
      '`lectern check --access` holds the deck against WCAG 2.1, levels A and AA, and its PDF against PDF/UA-1. This is in the way of somebody who does not see, hear or handle it as you do.',
    remedy:
      'Do what the message says. The report, `--access-report FILE.html`, lists all clauses, those too that a person must judge.',
  },
  'address-spaces': {
    meaning:
      'For Markdown an address ends at the first space, so this is neither a picture nor a link. Lectern reads it as one.',
    remedy: 'Put the address in angle brackets, or take the spaces out of the name of the file.',
    example: '# Rivers\n\n![A map](my map.png)\n',
  },
  'anchor-missing': {
    meaning: 'A link leads to a heading of this note that is not there.',
    remedy: 'An anchor is the heading in small letters, with - for each space: #my-heading.',
    example: '# Rivers\n\n## The Danube\n\nSee [there](#danub).\n',
  },
  'attributes-dropped': {
    meaning:
      'Pandoc, Quarto and kramdown write attributes in braces. Of these Lectern reads what hides or marks a text, and the width of pictures.',
    remedy: 'Nothing. Put a `\\` before the brace to show them as text.',
    example: '# Rivers {#rivers}\n\nThe [Danube]{.river} is long.\n',
  },
  'badges-dropped': {
    meaning:
      'A line of nothing but badges (pictures from shields.io and its like) says something to who visits the project, not to an audience.',
    remedy: 'Nothing. With `junk: keep` in the front matter they are shown.',
    example:
      '# Rivers\n\n![Build](https://img.shields.io/badge/build-passing-green)\n\nThey flow.\n',
  },
  'bibliography-broken': {
    meaning: 'An entry of a BibTeX file is not written as BibTeX is.',
    remedy: 'Close its braces, and put commas between its fields; the line is where it begins.',
  },
  'bibliography-missing': {
    meaning: 'A file that `bibliography:` names is not there, or cannot be read.',
    remedy: 'Name it relative to the note, or in the config file to the project.',
  },
  'block-id-dropped': {
    meaning:
      'In Obsidian ^id at the end of a block is its name, by which other notes link to it or embed it.',
    remedy: 'Nothing. Put a `\\` before the ^ to show it.',
    example: '# Rivers\n\nThe Danube is long. ^danube\n',
  },
  'bold-headings': {
    meaning:
      'A note has lines of bold text where headings could stand, three or more, and hardly any headings below. They are read as headings, one level below the heading above. Said once a note.',
    remedy: 'Write `##` before them if they are headings; end them in a colon if they are not.',
    example:
      '# Rivers\n\n**The Danube**\n\nIt is long.\n\n**The Rhine**\n\nIt is short.\n\n**The Oder**\n\nIt is flat.\n',
  },
  'box-unknown': {
    meaning:
      'A container or an alert may have any name, and looks like a note then; but this name is nearly one that means something.',
    remedy: 'Put its name right. If it is meant as it is, ignore the rule.',
    example: '# Rivers\n\n:::nots\nAsk who has been there.\n:::\n',
  },
  'brand-broken': {
    meaning: 'A `_brand.yml` is there, or a brand file is named, and it cannot be read.',
    remedy: 'Put it right, or write `brand: false` in the front matter or the config file.',
    example: '---\nbrand: nowhere.yml\n---\n\n# Rivers\n\nText.\n',
  },
  'brand-ground': {
    meaning:
      'The colours of code, boxes and diagrams are made for a light ground, or for a dark one, and text must be read on it. A brand that wants another has its accent and its fonts alone.',
    remedy:
      'Choose a ground that is as light or dark as that of the theme, and an ink far from it.',
  },
  'cell-hidden': {
    meaning:
      'Quarto and R Markdown run this cell without showing its code. Lectern runs nothing; the code is for the speaker.',
    remedy: 'Nothing. Leave "echo: false" out to show the code.',
    example: '# Rivers\n\n```{python}\n#| echo: false\nplot(rivers)\n```\n',
  },
  'chapters-none': {
    meaning:
      'With `decks: chapters` a deck is made of each chapter of a note. This one has fewer than two, or is a Marp deck.',
    remedy: 'Take `decks` out of the front matter, or write headings for the chapters.',
    example: '---\ndecks: chapters\n---\n\n# Rivers\n\nThey carry water to the sea.\n',
  },
  'citation-missing': {
    meaning: 'A citation in brackets names a work that no file of `bibliography:` has.',
    remedy: 'Add the work, or put its key right.',
  },
  'citation-unlisted': {
    meaning:
      'Works are cited in brackets, as Pandoc and Quarto do it, and neither the note nor the project names a bibliography that has them.',
    remedy: 'Name its file under `bibliography:`, or take the citations out.',
    example: '# Rivers\n\nThey carry sand to the sea [@milliman92, p. 3].\n',
  },
  'cloze-marp': {
    meaning: 'Guided notes leave blanks for the terms of a lecture, and Marp decks have none.',
    remedy: 'Choose another layout, or leave out "marp: true".',
  },
  'code-missing': {
    meaning:
      'The note shows code from a file (`--8<--`, `<<<`, `{literalinclude}`, `:include`). The file is not in the project or no text, or has no such lines; or it is too much: a file of more than 1 MB, more than 1,000 lines at once, or in all of the note more than 10,000 lines or 20 MB of files, each counted as often as it is named.',
    remedy:
      'Put its path right, or the lines or the part. A path is looked for from the note, then from the project; where neither leads to a file and the path has no `..`, the file nearest to the top of the project is taken whose path ends so. Letters may be small or capital.',
    example: '# Rivers\n\n```python\n--8<-- "rivers.py:3:8"\n```\n',
  },
  'comment-percent': {
    meaning: 'Obsidian hides text between %% and %%. Here it is in the speaker notes alone.',
    remedy: 'Nothing, if that is what you want. Put a `\\` before the first % to show the text.',
    example: '# Rivers\n\nThe Danube %%check this%% is long.\n',
  },
  'comment-unclosed': {
    meaning:
      'An HTML comment begins here and nothing ends it. What follows is shown, so that nothing is lost.',
    remedy: 'Add --> where the comment ends.',
    example: '# Rivers\n\n<!-- ask who has been there\n\n## The Danube\n\nText.\n',
  },
  'container-unclosed': {
    meaning: 'A ::: container begins here and nothing ends it. Its line is shown as text.',
    remedy: 'Add a line ::: where it ends.',
    example: '# Rivers\n\n:::notes\nAsk who has been there.\n\n## The Danube\n\nText.\n',
  },
  'content-missing': {
    meaning: 'With --coverage: something of the file is not in the finished page.',
    remedy: 'Report it: this is a fault of Lectern. Write the line another way meanwhile.',
  },
  'contents-dropped': {
    meaning:
      'A list of links to the headings of the note itself is the author’s table of contents. A deck has its own agenda, section slides and outline. A heading that held nothing else goes with it.',
    remedy: 'Nothing. With `junk: keep` in the front matter it is shown.',
    example:
      '# Rivers\n\n## Contents\n\n- [The Danube](#the-danube)\n- [The Rhine](#the-rhine)\n\n## The Danube\n\nIt is long.\n\n## The Rhine\n\nIt is short.\n',
  },
  'cross-reference-ambiguous': {
    meaning:
      'A reference leads to another lecture, and two lectures have something of that name. Names in the note itself always go before.',
    remedy: 'Give one of them another name, such as `#fig-tide-2`.',
  },
  'cross-reference-missing': {
    meaning:
      'A reference such as @fig-a or @eq:b names a figure, table, formula, theorem or section that neither the note nor another lecture has.',
    remedy:
      'Name it where it stands: `![…](a.png){#fig-a}`, `$$ … $$ {#eq:b}`, `## Title {#sec-c}`, `::: {#thm-d}`.',
  },
  'deck-long': {
    meaning:
      'A note gives 80 slides or more: it is a book rather than a lecture. With `decks: chapters` each of its chapters becomes a deck, and links between them lead from one to the other.',
    remedy:
      'Write `decks: chapters` in the front matter, or `depth: 2` to have slides of the first two levels alone.',
  },
  'deck-outdated': {
    meaning:
      'The deck in the output folder was made of another text of its note. Decks carry a hash of it, so times of files say nothing. `lectern check` says it.',
    remedy: 'Build the note again before you hand the deck out.',
  },
  'details-reopened': {
    meaning:
      '`<details>` stands where the answer before it should end, and nothing follows that could be its summary.',
    remedy: 'Write `</details>`, with the slash.',
    example: '# Rivers\n\n<details>\n<summary>How long?</summary>\n\n2850 km\n\n<details>\n',
  },
  'diagram-broken': {
    meaning: 'Mermaid does not understand the source of a diagram; the slide shows the source.',
    remedy: 'Put right the line that the message names. The Mermaid live editor helps.',
    example: '# Rivers\n\n```mermaid\nflowchart LR\n  a --> --> b\n```\n',
  },
  'diagram-crossed': {
    meaning:
      'However it is laid out, a line of the diagram runs through a box, a title or a label, and reads as one from or to it.',
    remedy: 'Name the boxes in another order, leave out a line, or make two diagrams of it.',
  },
  'diagram-line': {
    meaning:
      'The braces behind `mermaid` say which lines come with each step, and one of them is not there.',
    remedy: 'Count from the line after the fence, which is 1, to the last before it closes.',
    example: '# Rivers\n\n```mermaid {2|9}\nflowchart LR\n  a --> b\n```\n',
  },
  'diagram-other': {
    meaning:
      'A fence names a language of diagrams that Lectern does not draw; its source is shown as code.',
    remedy:
      'Draw it as `mermaid`, `dot` or `plantuml`, or put the picture that its own tool makes.',
    example: '# Rivers\n\n```d2\na -> b\n```\n',
  },
  'diagram-small': {
    meaning: 'However it is drawn, the labels of a diagram are too small to be read from the back.',
    remedy: 'Make two diagrams of it, with fewer nodes and shorter labels.',
  },
  'diagram-steps': {
    meaning:
      'Of this kind of diagram it is not known which line draws what; all of it is shown at once.',
    remedy:
      'Take the braces away, or draw a flowchart, a sequence or another kind that the message names.',
    example: '# Rivers\n\n```mermaid {2|3}\npie\n  "Danube": 2850\n  "Rhine": 1230\n```\n',
  },
  'diagram-tool': {
    meaning:
      'A `dot` or `plantuml` fence is drawn by a package that the project does not have; its source is shown as code.',
    remedy:
      '`npm install @viz-js/viz` draws `dot`, `npm install @plantuml/core` draws `plantuml`. Both work without a network.',
  },
  'directive-key': {
    meaning: 'A comment is nearly a directive of Marp’s, but for a letter or two.',
    remedy: 'Put the name right. [Notes](notes.md) has those that there are.',
    example: '# Rivers\n\n<!-- _clas: invert -->\n\nText.\n',
  },
  'directive-misspelt': {
    meaning: 'A comment looks like an instruction to Lectern, but for a letter or two.',
    remedy: 'Put the name right. As it stands the comment is in the speaker notes.',
    example: '# Rivers\n\n<!-- lectren: skip -->\n\nText.\n',
  },
  'directive-unknown': {
    meaning: 'There is no instruction of this name; nothing was done.',
    remedy: 'docs/notes.md lists those that there are.',
    example: '# Rivers\n\nText.\n\n<!-- lectern: brek -->\n\nMore.\n',
  },
  'directive-value': {
    meaning:
      'A directive of Marp’s has a value that is nearly one that it can have: a class of the theme, or when pages are numbered.',
    remedy: 'Put the value right. A class that the theme’s CSS has is not said.',
    example: '# Rivers\n\n<!-- _class: invrt -->\n\nText.\n',
  },
  'directive-whole': {
    meaning:
      'A comment is a directive that Marp would follow from this slide on. In notes that are no Marp decks slides are not those of the author, so only directives for one slide, with a `_`, are read in comments.',
    remedy:
      'Write it with a `_` for one slide, or in the front matter for all. If it is said to the speaker, ignore the rule.',
    example: '# Rivers\n\n<!-- class: invert -->\n\nText.\n',
  },
  'element-unclosed': {
    meaning:
      'An answer, or an element that is for the speaker alone, has no end. Everything up to the next heading is a part of it.',
    remedy: 'Write its closing tag where it ends.',
    example: '# Rivers\n\n<details>\n<summary>How long?</summary>\n\n2850 km\n',
  },
  'embed-missing': {
    meaning:
      'Obsidian shows the text of another note here. It is not in the project, or it would show itself in the end.',
    remedy:
      'Put its name right, or that of its heading. Notes are found by name anywhere in the project.',
    example: '# Rivers\n\n![[Lakes]]\n',
  },
  'encoding-detected': {
    meaning:
      'The bytes of this file are not UTF-8. What they are is guessed by the letters that come out: GBK, Shift JIS, Windows-1251 and others.',
    remedy: 'Read it through, and save it as UTF-8.',
  },
  'encoding-mixed': {
    meaning: 'The file is UTF-8, and something was pasted in that is not.',
    remedy: 'Put the characters right, and save it as UTF-8.',
  },
  'encoding-repaired': {
    meaning: 'The file was once saved in the wrong encoding, and has signs such as `Ã©` for é.',
    remedy: 'Save it as UTF-8, with the characters put right.',
    example: '# Rivers\n\nThe CafÃ© at the SpÃ¼lsaum.\n',
  },
  'escapes-removed': {
    meaning:
      'A terminal writes colours as escape codes. On a slide they are signs without a meaning.',
    remedy: 'Nothing, if the text is as it should be. Copy it without colours another time.',
  },
  'fence-capitals': {
    meaning:
      'The name of a fence that is drawn is written in capital letters; it is drawn all the same.',
    remedy: 'Write it in small letters, as other tools want it.',
    example: '# Rivers\n\n```Mermaid\nflowchart LR\n  a --> b\n```\n',
  },
  'fence-short': {
    meaning:
      'A line of two backticks and a language, with a line of two below the code, is code within a line to Markdown: its line ends would be lost. It is read as a block of code.',
    remedy: 'Write three backticks, above and below.',
    example: '# Loops\n\n``js\nlet sum = 0;\nsum += 1;\n``\n',
  },
  'fence-unclosed': {
    meaning: 'A block of code begins here and nothing ends it, so all that follows is code.',
    remedy: 'Add a line of the same marks as the first one where the code ends.',
    example: '# Rivers\n\n```py\nx = 1\n\n## The Danube\n\nText.\n',
  },
  'fence-unknown': {
    meaning:
      'The language of a block of code is nearly one that is known; the code has no colours.',
    remedy: 'Put the name right.',
    example: '# Rivers\n\n```pyhton\nx = 1\n```\n',
  },
  'font-missing': {
    meaning:
      'A deck carries its fonts. They come from what Lectern brings, from packages of @fontsource in the project, or from files in it; one that is nowhere is shown only on machines that have it.',
    remedy: 'Install its package in the project, or put its .woff2 file there and name that.',
    example: '---\nfont: Comic Neue\n---\n\n# Rivers\n\nText.\n',
  },
  'footnote-undefined': {
    meaning: 'A footnote is mentioned that the note does not have.',
    remedy: 'Add it on a line of its own, `[^1]: its text`, or put the label right.',
    example: '# Rivers\n\nThe Danube is long.[^1]\n',
  },
  'foreign-dropped': {
    meaning:
      'Site generators, notebooks and other tools have syntax of their own in Markdown. What holds no text for readers is left out; what it stands around is shown.',
    remedy: 'Nothing. Put it in backticks where it is the subject.',
    example: '# Rivers\n\n{% if season %}\nThe Danube floods.\n{% endif %}\n',
  },
  'foreign-unresolved': {
    meaning:
      'A variable, an inclusion or a component stands for something that only the tool knows for which the note was written. Nothing is shown in its place.',
    remedy: 'Write the words themselves, or put it in backticks where it is the subject.',
    example: '# Rivers\n\n{{ site.title }} lists the rivers.\n',
  },
  'format-lacks': {
    meaning:
      'A kind of file that was asked for cannot hold something of a slide: PowerPoint and Marp have no steps of diagrams and code, and PowerPoint no grounds of CSS. The other outputs have it all the same. No text is left out, but for the lettering of a drawing that cannot be read as one.',
    remedy: 'Nothing, if what stands there will do. The message says how else it can be shown.',
  },
  'formula-broken': {
    meaning: 'KaTeX does not understand a formula; the slide shows its source.',
    remedy: 'Put right what the message names. katex.org lists what there is.',
    example: '# Rivers\n\n$$\n\\frac{a}{\n$$\n',
  },
  'formula-percent': {
    meaning:
      'To TeX a `%` in a formula begins a comment, and the rest of the line would not be shown. Behind a number, or in a formula of one line, it is read as the sign of percent.',
    remedy: 'Write `\\%`.',
    example: '# Rivers\n\nAbout $p = 5%$ of the water.\n',
  },
  'formula-small': {
    meaning: 'A formula is so wide that it had to be made small, and it has no place to break.',
    remedy: 'Part it into rows with `\\begin{aligned}` and `\\\\`, or name its parts.',
  },
  'formula-unclosed': {
    meaning:
      'A formula that `$$` opens is never closed, or only by the next one’s `$$`. It ends before a blank line; with no formula behind it the mark is text.',
    remedy: 'Add the closing `$$`.',
    example: '# Rivers\n\n$$\na = b\n\n## Next\n\nText.\n',
  },
  'front-matter-broken': {
    meaning: 'The settings between the first two `---` lines are not YAML, and are ignored.',
    remedy: 'Check the indentation, and quote values that contain a colon.',
    example: '---\ntitle: Rivers\nterms: [Danube\n---\n\n# Rivers\n\nText.\n',
  },
  'front-matter-form': {
    meaning:
      'The front matter is written in a way that other programs may not read. Lectern reads it.',
    remedy: 'Begin the file with ---, and end the front matter with ---.',
    example: '\n\n---\ntitle: Rivers\n---\n\n# Rivers\n\nText.\n',
  },
  'front-matter-key': {
    meaning: 'A key of the front matter is nearly the name of a setting.',
    remedy: 'Put it right. Keys of other tools are left alone; if this is one, ignore the rule.',
    example: '---\ntitel: Rivers\n---\n\n# Danube\n\nText.\n',
  },
  'front-matter-text': {
    meaning:
      'A value of the front matter has signs that mean something else in YAML, such as a colon. It is taken as the text that it is.',
    remedy: 'Put the value in quotes.',
    example: '---\ntitle: Rivers: an introduction\n---\n\n# Rivers\n\nText.\n',
  },
  'front-matter-unclosed': {
    meaning: 'The front matter begins and nothing ends it, so it is text.',
    remedy: 'Add a line --- behind its last entry.',
    example: '---\ntitle: Rivers\n\n# Rivers\n\nText.\n',
  },
  'front-matter-unknown': {
    meaning:
      'The note begins with lines between two rules that look like settings, and none of them is one of Lectern or of the tools that it knows. Every such tool reads them as front matter, so they are not on a slide.',
    remedy:
      'Write `***` for the rule above them if they are text. If they are settings of another tool, ignore the rule.',
    example: '---\nNote: read chapter 3 first.\n---\n\n# Rivers\n\nText.\n',
  },
  'front-matter-value': {
    meaning: 'A setting has a value that it cannot have; the usual one was taken.',
    remedy: 'The message names the values that there are.',
    example: '---\nprose: leed\n---\n\n# Rivers\n\nText.\n',
  },
  'heading-badge-dropped': {
    meaning:
      'A picture of a project’s state (from shields.io and its like) stands in a heading. It is no part of the title, and the words beside it are all of it.',
    remedy: 'Nothing. With `junk: keep` in the front matter it is shown.',
    example: '# Rivers ![Build](https://img.shields.io/badge/build-passing-green)\n\nThey flow.\n',
  },
  'heading-below-table': {
    meaning:
      'What stands right below a table is a row of it to Markdown, though it may have no bars, and the dashes below it are a rule. A few words over dashes are read as the heading that they are.',
    remedy: 'Put a blank line between the table and the heading.',
    example: '# Rivers\n\n| a | b |\n|---|---|\n| c | d |\nLakes\n---\n\nThey lie.\n',
  },
  'heading-bold': {
    meaning:
      'A line of bold text stands where a heading could. It starts no slide. Said once a note.',
    remedy: 'Make it a heading with `##` if it is one.',
    example: '# Rivers\n\n**The Danube**\n\nIt is long.\n',
  },
  'heading-empty': {
    meaning:
      'A heading has neither text nor other headings under it. Its slide shows the title alone.',
    remedy: 'Nothing, if it is meant so ("Questions?"). Otherwise write what belongs there.',
    example: '# Rivers\n\n## The Danube\n\n## The Rhine\n\nIt is short.\n',
  },
  'heading-labels': {
    meaning:
      'Dashes below a paragraph make it a heading. Where all of its lines are a label with a value, they are more likely what a tool was to read of a slide.',
    remedy: 'Put a blank line above the dashes, or leave the lines out.',
    example: '# Rivers\n\nThey flow.\n\n---\nspeaker: Anna\nroom: A 12\n---\n\nThey end.\n',
  },
  'heading-repaired': {
    meaning:
      'Markdown wants a plain space between # and the words of a heading. It is a heading all the same.',
    remedy: 'Write one space there.',
    example: '# Rivers\n\n##The Danube\n\nText.\n',
  },
  'heading-skipped': {
    meaning: 'A heading is more than one level under the one before it.',
    remedy: 'Use the levels one after the other: screen readers and outlines go by them.',
    example: '# Rivers\n\n#### The Danube\n\nIt is long.\n',
  },
  'headings-deep': {
    meaning:
      'With `depth: 2` there are slides of headings of the first two levels. What stands below deeper ones is kept for readers, with the slide of the heading above; a slide with nothing else lists the deeper headings.',
    remedy: 'Write a greater `depth`, or none, to have slides of all headings.',
    example:
      '---\ndepth: 2\n---\n\n# Water\n\n## Rivers\n\nThey flow.\n\n### Sources\n\nIn the hills.\n',
  },
  'html-dropped': {
    meaning: 'Slides take a short list of HTML tags. The others go, and their text stays.',
    remedy: 'Say it in Markdown.',
    example: '# Rivers\n\n<form>Name</form>\n',
  },
  'html-unclosed': {
    meaning:
      'A tag without its >, or a script or style sheet without its closing tag. What follows is shown, so that nothing is lost.',
    remedy: 'Write its end, or a \\ before the < that is meant as text.',
    example: '# Rivers\n\n<style>\np { color: red }\n\n## The Danube\n\nText.\n',
  },
  'icon-dropped': {
    meaning:
      'Material for MkDocs and others draw icons by their names. Slides have no such icons, and the words beside say the same.',
    remedy: 'Nothing. Put a `\\` before it to show its name.',
    example: '# Rivers\n\n:material-map: The Danube\n',
  },
  'image-missing': {
    meaning: 'There is no file at the address of a picture; the slide shows its description.',
    remedy: 'Addresses are relative to the note. Check the spelling, capitals too.',
    example: '# Rivers\n\n![A map](map.png)\n',
  },
  'image-outside': {
    meaning:
      'Only files of the project are read: those in and below the folder where lectern runs.',
    remedy: 'Copy the picture beside the note, or run lectern further up.',
    example: '# Rivers\n\n![A map](../../../map.png)\n',
  },
  'image-remote': {
    meaning: 'Decks work offline, so a picture on the network is shown as a link.',
    remedy: 'Download it, and put it beside the note.',
    example: '# Rivers\n\n![A map](https://example.org/map.png)\n',
  },
  'image-undescribed': {
    meaning: 'A picture has no description for those who do not see it.',
    remedy: 'Write what it shows between the brackets.',
    example: '# Rivers\n\n![](data:image/gif;base64,R0lGODlhAQABAAAAACw=)\n',
  },
  'image-unfetched': {
    meaning:
      'With --allow-remote pictures on the network are fetched into the deck. This one could not be had, and a link to it stands in its place.',
    remedy: 'Open its address in a browser, and put the picture beside the note.',
  },
  'image-unreadable': {
    meaning: 'The file of a picture is none that can be shown.',
    remedy: 'Save it as PNG, JPEG, GIF, WebP, AVIF or SVG, with at most 20 MB.',
    example: '# Rivers\n\n![A map](ftp:map.png)\n',
  },
  'item-repaired': {
    meaning:
      'Markdown wants a plain space between the mark of an item and its words; some keyboards write a no-break one. It is an item all the same.',
    remedy: 'Write one space there.',
    example: '# Rivers\n\n-\u00a0The Danube\n-\u00a0The Rhine\n',
  },
  'label-twice': {
    meaning:
      'Two footnotes, or two definitions of a link, have the same label. Of footnotes both texts are shown; of links the first counts.',
    remedy: 'Give one of them another label.',
    example: '# Rivers\n\nLong.[^1]\n\n[^1]: One.\n[^1]: Two.\n',
  },
  'language-found': {
    meaning:
      'The front matter names no language, and the text is in one that is not English. The words that Lectern adds ("Agenda", "Notes"), the direction of lines, where they break and where sentences end follow the language.',
    remedy: 'Nothing, if it is right. Otherwise name the language in the front matter.',
    example:
      '# Flüsse\n\nDie Donau ist der zweitlängste Fluss in Europa. Sie entspringt im Schwarzwald und fließt durch zehn Länder, bevor sie ins Schwarze Meer mündet.\n',
  },
  'language-named': {
    meaning: 'The language is given by its name, and programs know languages by tags.',
    remedy: 'Write the tag: en, de, pt-BR.',
    example: '---\nlang: german\n---\n\n# Flüsse\n\nText.\n',
  },
  'layout-unknown': {
    meaning: 'There is no layout of this name; the slide is laid out as usual.',
    remedy: 'Layouts are auto, stack, columns and quote.',
    example: '# Rivers\n\n<!-- lectern: layout colums -->\n\nText.\n',
  },
  'link-missing': {
    meaning: 'A link leads to a file that is not there.',
    remedy: 'Addresses are relative to the note. Check the spelling.',
    example: '# Rivers\n\nSee [the data](rivers.csv).\n',
  },
  'link-refused': {
    meaning:
      'A link leads to a file that Lectern does not put beside the deck: one outside of the project, a hidden one, a folder, or one of more than 20 MB.',
    remedy: 'Copy it into the project, or give its address on the network.',
    example: '# Rivers\n\nSee [the data](../../rivers.csv).\n',
  },
  'link-unbuilt': {
    meaning:
      'A link leads to another note of which no deck was made: it is a draft, left out, empty, or was not named.',
    remedy: 'Build the whole folder, or the other note too.',
  },
  'link-unclosed': {
    meaning:
      'A link or a picture has no ")" behind its address. For Markdown it is no link then, and all of it is text.',
    remedy: 'Put a ) where the address ends.',
    example: '# Rivers\n\nSee [the map](https://example.org/map and the list.\n',
  },
  'macro-unknown': {
    meaning: 'KaTeX does not know a command of a formula, and the note does not define it.',
    remedy:
      'Define it with \\newcommand in a formula before, or under "macros:" in the front matter or the config file.',
    example: '# Rivers\n\nThe flow is $\\flow$.\n',
  },
  'map-crowded': {
    meaning:
      'The relation map has room for some terms alone; those with the most relations are on it.',
    remedy: 'Name those that matter under "terms:" in the front matter.',
  },
  'map-none': {
    meaning: 'The source of a relation map was asked for, and the note relates no terms.',
    remedy: 'State relations in sentences, or write them into a relations fence.',
  },
  'media-card': {
    meaning:
      'Recordings, documents and pages of others are not put into a deck: it works offline and on paper. A card stands there, with the title, the address and the picture that the note gives.',
    remedy: 'Nothing, if that will do; or a picture in its place, with a link around it.',
    example: '# Rivers\n\n![The Danube at Vienna](danube.mp4)\n',
  },
  'navigation-dropped': {
    meaning:
      'A line such as "← Previous | Next →" or "back to top" leads readers from page to page. On a slide it leads nowhere.',
    remedy: 'Nothing. With `junk: keep` in the front matter it is shown.',
    example: '# Rivers\n\n## The Danube\n\nIt is long.\n\n[⬆ back to top](#rivers)\n',
  },
  'note-binary': {
    meaning: 'The file is not text in any encoding that Lectern knows.',
    remedy: 'Save it as UTF-8.',
  },
  'note-empty': {
    meaning: 'The note has nothing that could be shown.',
    remedy: 'Add a heading and some text.',
    example: '<!-- later -->\n',
  },
  'note-missing': {
    meaning: 'A link leads to another note whose file is not there.',
    remedy: 'Addresses are relative to the note. Check the spelling.',
    example: '# Rivers\n\nSee [lakes](lakes.md).\n',
  },
  'note-too-large': {
    meaning: 'The note is larger than 5 MB.',
    remedy: 'Divide it into several lectures; pictures belong into files of their own.',
  },
  'note-unreadable': {
    meaning: 'The system does not let Lectern read the file.',
    remedy: 'Check that it is yours to read.',
  },
  'number-double': {
    meaning:
      'Two lectures of a course have the same number: in the names of their files, or as `order` in their front matter. They stand in the order of their names.',
    remedy: 'Give one of them another number.',
  },
  overflow: {
    meaning: 'Something on a slide cannot be broken, and is larger than the slide.',
    remedy: 'Break it into smaller blocks.',
  },
  'overflow-marp': {
    meaning: 'A slide of a Marp deck has more than fits. Marp decks are never split anew.',
    remedy: 'Add a `---` line, or take "marp: true" out of the front matter.',
    example: `---\nmarp: true\n---\n\n${'- A line of many that do not fit\n'.repeat(40)}`,
  },
  'pack-broken': {
    meaning: 'A knowledge pack is not as packs are; nothing of it is used.',
    remedy: 'docs/relations.md shows what a pack looks like.',
  },
  'pack-disagrees': {
    meaning: 'Two packs say different things about the same; the first one counts.',
    remedy: 'Make them agree.',
  },
  'pack-missing': {
    meaning: 'A pack that the settings name cannot be read.',
    remedy: 'Packs are YAML files inside the project.',
  },
  'quiz-none': {
    meaning: 'Questions were asked for, and none came out of the notes.',
    remedy: 'Define terms in sentences of their own; questions ask for what has one answer alone.',
  },
  'raw-dropped': {
    meaning:
      'Code marked {=latex} or the like is passed on to that format by Pandoc, and left out elsewhere. Lectern keeps it for the speaker.',
    remedy: 'Write it as Markdown, or in {=html}, to show it.',
    example: '# Rivers\n\nText.\n\n```{=latex}\n\\vspace{1cm}\n```\n',
  },
  'reference-undefined': {
    meaning: 'A link or a picture refers to a definition that the note does not have.',
    remedy: 'Add the definition, `[label]: its address`, or put the label right.',
    example: '# Rivers\n\nSee [the map][map].\n',
  },
  'relation-arrow': {
    meaning: 'A relation is written with => for its arrow. It is read all the same.',
    remedy: 'Write `A -> B: label`.',
    example: '# Rivers\n\nText.\n\n```relations\nDanube => sea: flows into\n```\n',
  },
  'relation-broken': {
    meaning: 'A line of a relations fence, or under "relations:", is no relation.',
    remedy: 'One a line: `A -> B: label`, or `A <-> B: label` for both directions.',
    example: '# Rivers\n\nText.\n\n```relations\nDanube, sea\n```\n',
  },
  'rule-unknown': {
    meaning: 'A comment asks to ignore a rule that is not there.',
    remedy: 'lectern explain lists the rules.',
    example: '# Rivers\n\nText.\n\n<!-- lectern: ignore slide-word -->\n',
  },
  'script-missing': {
    meaning:
      'Lectern brings fonts for Latin, Greek and Cyrillic. For other scripts, and for rare signs, the browser takes what the machine has; here it has nothing.',
    remedy: 'Install a font for the script; Noto has one for nearly each.',
  },
  'section-unreadable': {
    meaning:
      'A section is nested deeper, or has more brackets, than can be parsed in a reasonable time. It is shown as code, and the rest as usual.',
    remedy: 'Take the section apart.',
  },
  'slide-hidden': {
    meaning:
      'A comment for reveal.js, `<!-- .slide: data-visibility="hidden" -->`, hides its slide. Here all between the two rules around it is left out too; where a note has no rules, all below its heading.',
    remedy: 'Nothing, if that is what you want. Remove `data-visibility` to show the slide.',
    example:
      '# Rivers\n\nThey flow.\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\n\nNot today.\n\n---\n\nTo the sea.\n',
  },
  'slide-items': {
    meaning: 'A list has more items than people take in at once.',
    remedy: 'Group them under items of their own, or part the list with `<!-- lectern: break -->`.',
    example: `# Rivers\n\n## Names\n\n${'- Danube\n'.repeat(8)}`,
  },
  'slide-property': {
    meaning:
      'In remark.js the first lines of a slide say how it looks: "class: center, middle", "layout: true", "template: one".',
    remedy: 'Nothing. Put a `\\` before the colon to show them.',
    example: '# Rivers\n\nThey flow.\n\n---\nclass: center, middle\n\nThe Danube is long.\n',
  },
  'slide-sparse': {
    meaning: 'A slide has next to nothing on it.',
    remedy: 'Say more, or let it share a slide: take out the heading or the rule before it.',
  },
  'slide-words': {
    meaning: 'A slide has more words than people read while somebody speaks.',
    remedy: 'Leave some to speech: `:::notes` goes to the speaker notes.',
    example: `# Rivers\n\n## Names\n\n${`- ${'many words of it '.repeat(5).trim()}\n`.repeat(4)}`,
  },
  'slides-none': {
    meaning: 'Pictures of some slides were asked for, and the deck has none of these numbers.',
    remedy: 'Ask for others, or for all: `lectern build -f png` without `--slides`.',
  },
  'slides-time': {
    meaning:
      'The front matter says how long the lecture is planned to take. Said for each lecture that has a `duration`, however many slides it has; the presenter view shows the same before the clock starts.',
    remedy:
      'A slide a minute or two is usual. Leave out what is not to be said: `depth: 2` and `<!-- lectern: skip -->` do.',
    example: '---\nduration: 45 min\n---\n\n# Water\n\n## Rivers\n\nThey flow to the sea.\n',
  },
  'small-text': {
    meaning: 'Something could only be made to fit by making it small.',
    remedy: 'Break it into smaller blocks.',
  },
  'speaker-mark': {
    meaning:
      'In remark.js a line of three question marks begins what is said to a slide, up to the next rule; where a note has no rules, up to the next heading. Here it is in the speaker notes alone.',
    remedy: 'Nothing, if that is what you want. Put a `\\` before the first ? to show the text.',
    example: '# Rivers\n\nThe Danube is long.\n\n???\n\nAsk how long.\n',
  },
  'style-remote': {
    meaning: 'A theme asks for something from the network, and decks work offline.',
    remedy: 'Put the file beside the theme.',
  },
  'table-cells': {
    meaning: 'A row of a table has more cells than its head. All of them are shown.',
    remedy: 'Write \\| for a bar that is part of a cell, or give the head as many cells.',
    example: '# Rivers\n\n| River | Length |\n|---|---|\n| Danube | 2850 km | long |\n',
  },
  'table-repaired': {
    meaning:
      'For Markdown a table begins with a head, and a line with as many columns below it; otherwise it is text with bars. Lectern reads it as a table.',
    remedy: 'Write `|---|` once for each column of the head.',
    example: '# Rivers\n\n| River | Length |\n|---|---|---|\n| Danube | 2850 km |\n',
  },
  'tags-dropped': {
    meaning:
      'A line of tags alone, `#rivers #lakes/deep`, is for finding notes and not for those who listen.',
    remedy: 'Nothing. Put a `\\` before the first # to show them.',
    example: '# Rivers\n\n#geography #rivers/long\n\nThe Danube is long.\n',
  },
  'term-before-introduction': {
    meaning: 'A sentence uses a term that the course defines further down, or in a later lecture.',
    remedy: 'Explain it there too, move it, or name it under "introduced:" if everybody knows it.',
  },
  'term-misspelt': {
    meaning: 'A term is written in two ways; for relations they are taken for one.',
    remedy: 'Put it right, or name both under "terms:" if they are two things.',
  },
  'theme-contrast': {
    meaning:
      'Two colours of a theme of yours, a ground and what is read on it, are too near to each other.',
    remedy: 'Change one of them in the CSS, at the line that is named.',
  },
  'theme-own': {
    meaning:
      'An accent or a font in the front matter, the config file or the brand changes what themes of Lectern say in their tokens. Other themes have none.',
    remedy: 'Take one of them, or write it into the theme.',
    example: '---\ntheme: gaia\naccent: teal\n---\n\n# Rivers\n\nText.\n',
  },
  'theme-small': {
    meaning: 'A theme of yours has small text, which the last row cannot read.',
    remedy: 'Set `--lectern-text-size` to 28 px or more.',
  },
  'theme-unknown': {
    meaning: 'There is no theme of this name; the usual one was taken.',
    remedy: 'A theme is a name, or the path of a CSS file in the project.',
    example: '---\ntheme: lecturn\n---\n\n# Rivers\n\nText.\n',
  },
  'toc-dropped': {
    meaning:
      'Many tools put a list of contents where a line says [TOC], [[toc]] or {:toc}. A deck has its agenda for that.',
    remedy: 'Nothing. Put a `\\` before it to show it.',
    example: '# Rivers\n\n[TOC]\n\n## The Danube\n\nIt is long.\n',
  },
  'wiki-link': {
    meaning: 'A link names a note, as Obsidian has it, and no note of the project has that name.',
    remedy: 'Nothing, if that note is not to be written. Otherwise put the name right.',
    example: '# Rivers\n\nSee [[Lakes]].\n',
  },
};
