/** What is tried in other tools' syntax; `HIT` is the script, `URL` the server's address. */
export const dialects = [
  '::: {#fig-"><img src=x onerror=HIT>}\n![x](URL)\n\nCaption <img src=x onerror=HIT>\n:::',
  '::: {#fig-a layout-ncol="2\\" onclick=\\"HIT"}\n![<script>HIT</script>](URL)\n\n![b](javascript:HIT)\n:::',
  '::: {.callout-tip title="<img src=x onerror=HIT>"}\n[x](javascript:HIT)\n:::',
  '```ad-note\ntitle: <img src=x onerror=HIT>\nicon: "><script>HIT</script>\ncolor: red;background:url(URL)\n<script>HIT</script>\n```',
  '!!! note "<img src=x onerror=HIT>"\n    <script>HIT</script> [x](javascript:HIT)',
  'a (:fa-x"onclick="HIT:) :material-<img/src=x/onerror=HIT>: b',
  '## Head [![<img src=x onerror=HIT>](URL)](javascript:HIT)',
  '[Go <img src=x onerror=HIT>](javascript:HIT){.md-button onclick=HIT}',
  '<button onclick=HIT type=button>x</button> [!button text="<img src=x onerror=HIT>"](javascript:HIT)',
  '![[a"><img src=x onerror=HIT>]]',
  '![[javascript:HIT|<img src=x onerror=HIT>]]',
  '[[javascript:HIT|<img src=x onerror=HIT>]]',
  '![x](URL.mp4)',
  '![<img src=x onerror=HIT>](URL.mp3 "\\"><script>HIT</script>")',
  '@[youtube](x"onload="HIT)',
  '{{< youtube id="x\\" onload=\\"HIT" >}}',
  '{{< video URL title="<img src=x onerror=HIT>" >}}',
  '{{< figure src="javascript:HIT" caption="<img src=x onerror=HIT>" link="javascript:HIT" >}}',
  '{% youtube "><script>HIT</script> %}',
  '{% embed url="URL" %}<img src=x onerror=HIT>{% endembed %}',
  '```plantuml\n@startuml\n!include URL\nA -> B : <img src=x onerror=HIT>\nnote left: <script>HIT</script>\n@enduml\n```',
  '```dot\ndigraph { a [label="<img src=x onerror=HIT>", URL="javascript:HIT", image="URL"]; a -> b }\n```',
  '```vega-lite\n{"data":{"url":"URL"},"mark":"image","encoding":{"url":{"value":"URL"},"href":{"value":"javascript:HIT"}}}\n```',
  '```{figure} URL\n:alt: <img src=x onerror=HIT>\n:target: javascript:HIT\n\nCaption <script>HIT</script>\n```',
  '```{image} javascript:HIT\n:alt: "onerror="HIT\n```',
  '```{raw} html\n<script>HIT</script><img src=x onerror=HIT>\n```',
  '```{=html}\n<script>HIT</script><img src=x onerror=HIT><img src="URL">\n```',
  '`<img src=x onerror=HIT>`{=html}',
  '```{python}\n#| label: fig-x\n#| fig-cap: "<img src=x onerror=HIT>"\n#| echo: "\\"><script>HIT</script>"\nprint("<script>HIT</script>")\n```',
  '```js {data-id="\\" onclick=\\"HIT"} [<img src=x onerror=HIT>]\nx\n```',
  '```js title="<img src=x onerror=HIT>" {1}\nx\n```',
  '??? quiz "<img src=x onerror=HIT>"\n    - [x] <script>HIT</script>\n    - [ ] [y](javascript:HIT)',
  ':::quiz\nWhich <img src=x onerror=HIT>?\n\n- [x] <script>HIT</script>\n- [ ] [y](javascript:HIT)\n:::',
  '[x]{.mark onclick=HIT style="background:url(URL)" lang="en\\" onclick=\\"HIT"}',
  'H~<img/src=x/onerror=HIT>~O {>>><img src=x onerror=HIT><<} {~~a~><script>HIT</script>~~}',
  '++ctrl+"<img src=x onerror=HIT>"++ ==<img src=x onerror=HIT>==',
  'text^[<img src=x onerror=HIT> [x](javascript:HIT) ![y](URL)]',
  '[@evil<img src=x onerror=HIT>] and @fig-"><script>HIT</script>',
  '{abbr}`<img src=x onerror=HIT>` {download}`x <javascript:HIT>` {doc}`<script>HIT</script>`',
  'Note:\n\n??? <img src=x onerror=HIT>\n\n<!-- ![x](URL) <img src=x onerror=HIT> -->',
  '%%<img src=x onerror=HIT>%%\n\n<aside class="notes"><img src="URL"><script>HIT</script></aside>',
  '<%* HIT %> <% tp.web.URL %> {{ "<img src=x onerror=HIT>" }} {{b}}',
  'import X from "URL"\n\n<X onLoad={() => HIT} src="URL" />\n\n<Image src={"URL"} onError={HIT} />',
  '.. image:: URL\n\n| <img src=x onerror=HIT>\n| [x](javascript:HIT)',
  '+---+---+\n| a | <img src=x onerror=HIT> |\n+===+===+\n| <script>HIT</script> | ![x](URL) |\n+---+---+',
  '<details open ontoggle=HIT><summary><img src="URL">x</summary>y ![z](URL)</details>',
  '*[HTML]: "><img src=x onerror=HIT>\n\nHTML',
] as const;

/** Files of a stranger's project, by their names; `note.md` is the note. */
export const project: Readonly<Record<string, string>> = {
  'note.md':
    '---\ntitle: T\ntheme: evil.css\nbibliography: refs.bib\nlogo: logo.svg\n---\n\n## A\n\nA [@evil] and @foe.\n\n![[other]]\n\n![x](logo.svg)\n\n## B\n\ny\n',
  '_brand.yml':
    'typography:\n  base: "x</style><img src=x onerror=hit(1)>"\n  headings: "y\\"}</style><script>hit(2)</script>"\ncolor:\n  primary: "red;background:url(URL)"\n  background: "</style><script>hit(3)</script>"\nlogo: "javascript:hit(4)"\n',
  'evil.css':
    '/* @theme evil */\n@import url(URL);\n@font-face{font-family:x;src:url(URL)}\nsection{background:url("URL");--a:"</style><script>hit(5)</script>"}\nsection::after{content:url(URL)}\n',
  'refs.bib':
    '@book{evil, title={<img src=x onerror=hit(6)>}, author={<script>hit(7)</script>, A}, year=2020, url={javascript:hit(8)}}\n@book{foe, title={B}, author={C, D}, year={<svg onload=hit(9)>}, doi={"onclick="hit(10)}}\n',
  'other.md':
    '# Other <img src=x onerror=hit(11)>\n\n<script>hit(12)</script> [x](javascript:hit(13)) ![y](URL)\n',
  'logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="hit(14)"><script>hit(15)</script><image href="URL" width="9" height="9"/><style>@import url(URL);</style></svg>',
};
