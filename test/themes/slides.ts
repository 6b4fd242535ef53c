/** A slide as the pipeline hands it to a theme: the section's attributes and its content. */
export interface ThemeSlide {
  readonly name: string;
  readonly type: 'title' | 'agenda' | 'section' | 'content';
  readonly html: string;
}

const header =
  '<header><div class="breadcrumb"><span>Running containers</span><span>Kubernetes</span></div></header>';
const footer = '<footer><span class="lecture">Distributed systems</span></footer>';

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const address =
  'https://docs.example.org/AmazonECS/latest/developerguide/task_definition_parameters.html#container';

function list(role: string, items: readonly string[]): string {
  return `<ol class="${role}">${items.map((item) => `<li><a href="#x">${item}</a></li>`).join('')}</ol>`;
}

function content(name: string, html: string): ThemeSlide {
  return {
    name,
    type: 'content',
    html: `${header}<h2>${name} <span class="part-mark">2/3</span></h2>${html}${footer}`,
  };
}

const topics = [
  'Where it comes from',
  'Clusters, nodes and pods',
  'What Amazon manages for you, and what it leaves',
];
const way = '<div class="way" role="img" aria-label="2/3"><i></i><i class="here"></i><i></i></div>';

/** Every kind of slide and of block that a theme has to dress. */
export const themeSlides: readonly ThemeSlide[] = [
  {
    name: 'Title',
    type: 'title',
    html:
      '<h1>A history of the theory of distributed computation and of those who built it</h1><p>Winter term</p>' +
      '<p class="byline"><span class="author">Dr Eleni Papadopoulou</span> <span class="date">12 March 2026</span></p>',
  },
  { name: 'Title alone', type: 'title', html: '<h1>Running containers</h1>' },
  { name: 'Agenda', type: 'agenda', html: `<h2>Agenda</h2>${list('agenda', topics)}${footer}` },
  {
    name: 'Long agenda',
    type: 'agenda',
    html: `<h2>Agenda</h2>${list(
      'agenda',
      Array.from({ length: 18 }, (_, index) => `Topic ${index}`),
    )}${footer}`,
  },
  {
    name: 'Section',
    type: 'section',
    html: `${header}<h2>Elastic Kubernetes Service</h2>${list('contents', topics)}${footer}`,
  },
  {
    name: 'Section with its way',
    type: 'section',
    html: `${header}<h2>Elastic Kubernetes Service</h2>${list('contents', topics)}${way}${footer}`,
  },
  content(
    'Lists',
    '<p>The scheduler decides in <strong>three steps</strong>, <em>always</em> in this order:</p>' +
      '<ol><li>Filter the nodes<ul><li>enough <code>memory</code><ul><li>third level</li></ul></li></ul></li><li>Score</li></ol>' +
      '<ul><li><span class="task" data-checked="true"></span> Done</li><li><span class="task" data-checked="false"></span> Not yet</li>' +
      '<li><span class="continued">repeated</span></li></ul>',
  ),
  content(
    'Long words',
    `<p>${longWord} and <a href="#x">${address}</a></p><ul><li>${longWord}${longWord}</li></ul>`,
  ),
  content(
    `A long title about scheduling across availability zones and ${longWord}`,
    '<p>Контейнеры, δοχεία and <mark>marked</mark>, <del>gone</del>, <kbd>Ctrl</kbd>, H<sub>2</sub>O.<sup class="footnote-mark">1</sup></p>' +
      '<div class="footnotes"><ol><li value="1">Burns, B. et al.: Borg, Omega, and Kubernetes.</li></ol></div>',
  ),
  content(
    'A table',
    '<table><thead><tr><th>Service</th><th>Who runs it</th><th style="text-align:right">Nodes</th></tr></thead><tbody>' +
      '<tr><td>ECS</td><td>Amazon, visible through an API with add-ons that you choose yourself, one by one</td><td style="text-align:right">1,200</td></tr>' +
      '<tr><td>EKS</td><td><a href="#x">a link</a>, <code>code</code></td><td style="text-align:right">83</td></tr></tbody></table>',
  ),
  content(
    'A wide table',
    `<table><thead><tr>${'<th>Bandwidth</th>'.repeat(12)}</tr></thead><tbody><tr>${'<td>12.5 Gbit/s or more</td>'.repeat(12)}</tr></tbody></table>`,
  ),
  content(
    'Code',
    '<pre class="shiki"><code>' +
      [
        'comment',
        'keyword',
        'string',
        'string-expression',
        'constant',
        'function',
        'parameter',
        'punctuation',
        'link',
      ]
        .map(
          (token) =>
            `<span class="line"><span style="color:var(--marp-shiki-token-${token})">${token}</span> plain</span>`,
        )
        .join('\n') +
      `\n<span class="line highlighted">highlighted</span>\n<span class="line">${'a line that goes on and on '.repeat(6)}</span></code></pre>`,
  ),
  content(
    'Quotation',
    '<blockquote><p>A distributed system is one in which the failure of a computer you didn’t even know existed.</p></blockquote>' +
      '<h3>A heading below</h3><div class="broken"><p class="broken-message">Unexpected “-”</p><pre><code>A -> -> B</code></pre></div>',
  ),
  content(
    'Remarks',
    ['note', 'tip', 'important', 'warning', 'caution']
      .slice(0, 4)
      .map(
        (kind) =>
          `<div class="alert alert-${kind}"><p class="alert-title">${kind}</p><p>Text</p></div>`,
      )
      .join(''),
  ),
  content(
    'Caution',
    '<div class="alert alert-caution"><p class="alert-title">Caution</p><p>Text</p></div>',
  ),
  content(
    'A figure',
    '<p class="figure"><img width="1600" height="900" alt="" src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\' viewBox=\'0 0 16 9\'/%3E"><span class="caption">Requests per second</span></p>',
  ),
  content(
    'A diagram',
    '<div class="diagram" role="img" style="--natural-width:500px;--natural-height:240px"><svg viewBox="0 0 500 240" width="500" height="240"><rect width="500" height="240"/></svg></div>',
  ),
];
