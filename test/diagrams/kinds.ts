/** A small lecture's diagram of each kind. */
export const kinds: Readonly<Record<string, string>> = {
  flowchart: 'flowchart LR\n  A[Start] -->|x > y| B{n > 0?}\n  B --> C[(Data)]',
  sequence: 'sequenceDiagram\n  autonumber\n  A->>B: Hello\n  B-->>A: Hi\n  Note over A,B: done',
  class: 'classDiagram\n  class Shape { +area() double }\n  Shape <|-- Circle',
  state: 'stateDiagram-v2\n  [*] --> Idle\n  Idle --> Running : start',
  er: 'erDiagram\n  STUDENT ||--o{ COURSE : takes\n  STUDENT { int id PK }',
  gantt:
    'gantt\n  dateFormat YYYY-MM-DD\n  section Work\n  Plan :a, 2024-01-01, 5d\n  Build :after a, 9d',
  pie: 'pie title Time\n  "Lectures" : 40\n  "Reading" : 15',
  journey: 'journey\n  title Day\n  section Morning\n    Lecture: 4: Student',
  mindmap: 'mindmap\n  root((Systems))\n    Files\n    Processes',
  timeline: 'timeline\n  title Containers\n  2013 : Docker\n  2014 : Kubernetes',
  gitGraph: 'gitGraph\n  commit\n  branch develop\n  commit\n  checkout main\n  merge develop',
  quadrantChart:
    'quadrantChart\n  x-axis Low --> High\n  y-axis Low --> High\n  Caching: [0.2, 0.8]',
  sankey: 'sankey-beta\n  Sun,Grid,30\n  Wind,Grid,50',
  xychart: 'xychart-beta\n  title "Load"\n  x-axis [1, 2, 4]\n  bar [10, 20, 40]',
  block: 'block-beta\n  columns 2\n  a["Client"] b["Server"]\n  a --> b',
  architecture:
    'architecture-beta\n  service db(database)[Database]\n  service web(server)[Web]\n  web:R --> L:db',
  packet: 'packet-beta\n  0-15: "Source"\n  16-31: "Target"',
  kanban: 'kanban\n  todo[Todo]\n    a[Read]',
  radar: 'radar-beta\n  axis c["C"], j["Java"], p["Python"]\n  curve a["Ann"]{4, 3, 5}',
  treemap: 'treemap-beta\n"Budget"\n  "Staff": 60\n  "Rooms": 25',
  requirement: 'requirementDiagram\n  requirement fast {\n    id: 1\n    text: quick\n  }',
  ishikawa: 'ishikawa\n  Late\n    People\n      Training\n    Process\n      Steps',
  venn: 'venn-beta\n  set A["Front"]\n  set B["Back"]\n  union A,B["API"]',
  wardley:
    'wardley-beta\nsize [940, 396]\nanchor Public [0.95, 0.63]\ncomponent Tea [0.79, 0.61]\nPublic -> Tea\nevolve Tea 0.7',
  treeView: 'treeView-beta\n"project"\n    "src"\n        "index.ts"',
  cynefin: 'cynefin-beta\n  complex\n    "Market"\n  clear\n    "Backup"',
  railroad: 'railroad-beta\nnumber = optional(terminal("-")) ;',
  railroadEbnf: 'railroad-ebnf-beta\nnumber = [ "-" ] , { digit } ;',
  railroadAbnf: 'railroad-abnf-beta\nnumber = [ "-" ] 1*DIGIT ;\n',
  railroadPeg: 'railroad-peg-beta\nnumber <- "-"? digit+ ;',
  eventmodeling: 'eventmodeling\ntf 01 ui CartUI\ntf 02 cmd AddItem\ntf 03 evt ItemAdded',
  swimlane:
    'swimlane-beta LR\n  subgraph A [Student]\n    a[Asks]\n  end\n  subgraph B [Tutor]\n    c[Answers]\n  end\n  a --> c',
  c4: 'C4Context\n  Person(u, "Customer")\n  System(s, "Shop")\n  Rel(u, s, "uses")',
};
