import type { Files } from '../cli/lectern.ts';

/** A course of twelve lectures in four folders, with what people have there: links across, terms, drafts, data, a book. */
export const waterCourse: Files = {
  'lectern.config.yml':
    'course:\n  title: Water on land\n  term: Winter 2026\n  author: Ada Byron\n  licence: CC BY 4.0\nexclude: [plan.md]\n',
  'notes/README.md': '# About this course\n\n[Start](1-basics/01-cycle.md)\n',
  'notes/plan.md': '# Plan\n\nTo do.\n',
  'notes/1-basics/01-cycle.md':
    '---\nduration: 45 min\n---\n\n# The water cycle\n\n## Evaporation\n\n**Evaporation** is the change of water into vapour.\n\n## What follows\n\nRain feeds [rivers](../2-running/01-rivers.md#springs) and [lakes](../3-still/01-lakes.md).\n\nSee [[03-units#Discharge]].\n',
  'notes/1-basics/02-water.md':
    '# What water is\n\n## Density\n\nWater is densest at 4 °C: $\\rho(4) = 1$.[^d]\n\n[The cycle](01-cycle.md#evaporation) needs heat.\n\n[^d]: Of fresh water.\n',
  'notes/1-basics/03-units.md':
    '# Units\n\n## Discharge\n\nDischarge is volume in time; [the data](../data/discharge.csv).\n\n| River | m³/s |\n|---|---|\n| Rhine | 2300 |\n| Elbe | 870 |\n\nBack to [water](02-water.md).\n',
  'notes/1-basics/_scratch.md': '# Scratch\n',
  'notes/2-running/01-rivers.md':
    '# Rivers\n\n## Springs\n\nA spring is where groundwater rises.\n\n## Meanders\n\nSee [the lab](#lab), [erosion](02-erosion.md "next") and <a href="02-erosion.md#banks">banks</a>.\n\n## Lab\n\n![A bend](../pictures/bend.svg)\n\n[The picture](../pictures/bend.svg)\n',
  'notes/2-running/02-erosion.md':
    '# Erosion\n\n## Banks\n\n```mermaid\nflowchart LR\n  A[Flow] --> B[Bank]\n```\n\n## Loads\n\nSee [[01-rivers]] and [lakes, again](../3-still/01-lakes.md#layers-1).\n',
  'notes/2-running/03-floods.md':
    '---\nmarp: true\n---\n\n# Floods\n\nA Marp deck. [Rivers](01-rivers.md#meanders), [data](../data/discharge.csv).\n\n---\n\n# After\n\n[Dams](../4-people/02-dams.md)\n',
  'notes/2-running/draft.md': '---\ndraft: true\n---\n\n# Not yet\n',
  'notes/3-still/01-lakes.md':
    '# Lakes\n\n## Layers\n\nThe thermocline parts warm water from cold.\n\n## In winter\n\n### Layers\n\nThey turn: see [density](../1-basics/02-water.md#density).\n',
  'notes/3-still/02-ponds.md':
    '# Ponds\n\n## Plants\n\nLight reaches the ground. Not [here](03-swamps.md#no-such-place), nor [there](gone.md).\n',
  'notes/3-still/03-swamps.md':
    '# Swamps\n\n## Peat\n\nOld plants. ![[01-lakes#Layers]]\n\n[Home](../1-basics/01-cycle/)\n',
  'notes/4-people/01-wells.md':
    '# Wells\n\n## Digging\n\n- [x] Dig\n- [ ] Line\n\nNext: [dams](02-dams.md#walls), [a draft](../2-running/draft.md).\n',
  'notes/4-people/02-dams.md':
    '---\ndepth: 2\n---\n\n# Dams\n\n## Walls\n\n### Arch\n\nThin. See [gravity](#gravity).\n\n### Gravity\n\nThick.\n\n## Gates\n\nThey open.\n',
  'notes/4-people/03-book.md':
    '---\ndecks: chapters\n---\n\n# A short book\n\n## Law\n\nWho owns water?[^o] See [prices](#prices).\n\n## Prices\n\nWhat it costs: [law](#law), [wells](01-wells.md).\n\n[^o]: Nobody.\n',
  'notes/data/discharge.csv': 'river,m3s\nRhine,2300\n',
  'notes/pictures/bend.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M0 20q20-20 40 0t40 0" fill="none" stroke="#06c"/></svg>',
};
