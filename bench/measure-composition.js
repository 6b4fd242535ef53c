/** Measures every slide of the page that it runs in; it imports nothing. Heights and places are shares of the slide's. */
export function measureComposition() {
  /** Footnotes stand at the foot, and what is out of the flow is furniture. */
  const apart = 'header, footer, .footnotes, .maths-words, .sr-only, .katex-mathml';
  const solid = 'img, svg, table, pre, .diagram, .media';

  const measureSlide = (section) => {
    const frame = section.getBoundingClientRect();
    const title = section.querySelector(':scope > :is(h1, h2, h3, h4, h5, h6)');
    const rects = findInk(section);
    const own = rects.filter(({ isTitle }) => !isTitle);
    const toShare = (pixels) => (pixels - frame.top) / frame.height;
    const bottom = Math.max(frame.top, ...rects.map((rect) => rect.bottom));
    const top = Math.min(bottom, ...rects.map((rect) => rect.top));
    const area = rects.reduce((sum, { width, height }) => sum + width * height, 0);
    const moment = rects.reduce(
      (sum, rect) => sum + rect.width * rect.height * (rect.top + rect.height / 2),
      0,
    );
    const style = getComputedStyle(section);
    const inside = {
      top: frame.top + Number.parseFloat(style.paddingTop),
      bottom: frame.bottom - Number.parseFloat(style.paddingBottom),
    };
    const titleBox = title?.getBoundingClientRect();
    const free = { top: titleBox?.bottom ?? inside.top, bottom: inside.bottom };
    const body = own.length > 0 && {
      top: Math.min(...own.map((rect) => rect.top)),
      bottom: Math.max(...own.map((rect) => rect.bottom)),
    };
    const share = (free.bottom - free.top) / frame.height;
    return {
      id: section.id,
      type: section.dataset.type ?? '',
      number: Number(section.dataset.slide),
      words: (section.innerText ?? '').replace(/\s+/g, ' ').slice(0, 70),
      top: toShare(top),
      bottom: toShare(bottom),
      centre: area > 0 ? toShare(moment / area) : 0,
      inkFill:
        ((titleBox?.height ?? 0) + (body ? body.bottom - body.top : 0)) /
        (inside.bottom - inside.top),
      // A heading alone is a statement.
      titleTop: body && titleBox ? titleBox.top - frame.top : undefined,
      body: body && {
        type: largestType(section),
        // The optical middle is a little above the middle.
        isCentred:
          Math.abs((body.top + body.bottom) / 2 - (free.top + free.bottom) / 2) / frame.height <
          0.08 * share + 0.02,
      },
      pictures: [...section.querySelectorAll('.figure img, .diagram > svg')].flatMap((each) =>
        measurePicture(each, { width: 1104, height: inside.bottom - free.top - 22 }),
      ),
      lone: findLone(section),
      hasColumns: section.querySelector('.columns') !== null,
      title: plain(title?.textContent ?? ''),
      ...findRepeats(section, title),
      wraps: measureWraps(section),
    };
  };

  const plain = (text) => text.replace(/\s+/g, ' ').trim();

  /** What stands twice on a slide outside of its body. */
  const findRepeats = (section, title) => {
    const parts = [
      ...(title ? [plain(title.textContent ?? '')] : []),
      ...[...section.querySelectorAll(':scope > header .breadcrumb > span')].map((each) =>
        plain(each.textContent ?? ''),
      ),
      ...[...section.querySelectorAll(':scope > footer .lecture, :scope > .agenda > .current')].map(
        (each) => plain(each.textContent ?? ''),
      ),
    ].map((text) => text.toLowerCase());
    return { repeats: parts.filter((text, index) => text && parts.indexOf(text) !== index) };
  };

  /** Of each item and paragraph of two lines or more, how long its last line is: a share of the longest. */
  const measureWraps = (section) => {
    const range = document.createRange();
    const texts = [...section.querySelectorAll('li, p, :is(h1, h2, h3)')].filter(
      (each) =>
        !each.closest('header, footer, pre, table') &&
        !each.querySelector('p, li, pre, table, img, .katex-display'),
    );
    return texts.flatMap((each) => {
      range.selectNodeContents(each);
      const size = Number.parseFloat(getComputedStyle(each).fontSize);
      const lines = new Map();
      for (const { left, right, top, height, width } of range.getClientRects()) {
        if (width < 1) continue;
        const middle = top + height / 2;
        const key = [...lines.keys()].find((y) => Math.abs(y - middle) < 0.5 * size) ?? middle;
        const line = lines.get(key) ?? { left, right };
        lines.set(key, { left: Math.min(line.left, left), right: Math.max(line.right, right) });
      }
      const widths = [...lines.keys()]
        .sort((a, b) => a - b)
        .map((y) => {
          const { left, right } = lines.get(y);
          return right - left;
        });
      const box = each.getBoundingClientRect();
      const parentBox = each.parentElement.getBoundingClientRect();
      return widths.length < 2
        ? []
        : [
            {
              kind: each.localName,
              last: widths.at(-1) / Math.max(...widths),
              // A line that ends early leaves room unused.
              first: widths[0] / Math.max(1, Math.min(box.width, parentBox.width)),
              isWide: /[\u3040-\u9fff\uac00-\ud7af]/.test(each.textContent ?? ''),
            },
          ];
    });
  };

  const findInk = (section) => {
    const rects = [];
    const add = (rect, isTitle) => {
      if (rect.width >= 1 && rect.height >= 1)
        rects.push({
          top: rect.top,
          bottom: rect.bottom,
          width: rect.width,
          height: rect.height,
          isTitle,
        });
    };
    const range = document.createRange();
    const visit = (parent, isTitle) => {
      for (const node of parent.childNodes) {
        if (node instanceof Text && node.data.trim()) {
          range.selectNodeContents(node);
          for (const rect of range.getClientRects()) add(rect, isTitle);
        }
        if (!(node instanceof Element) || node.matches(apart)) continue;
        if (/absolute|fixed/.test(getComputedStyle(node).position) && !isTitle) {
          if (!node.closest('.katex')) continue;
        }
        if (node.matches(solid)) add(node.getBoundingClientRect(), isTitle);
        else visit(node, isTitle || (parent === section && /^H[1-6]$/.test(node.tagName)));
      }
    };
    visit(section, false);
    return rects;
  };

  const largestType = (section) => {
    const texts = [...section.querySelectorAll('p, li, pre, td, .katex-display')];
    const sizes = texts
      .filter((each) => !each.closest('header, footer, .footnotes, h1, h2, h3, h4, h5, h6'))
      .map((each) => Number.parseFloat(getComputedStyle(each).fontSize));
    return Math.max(0, ...sizes);
  };

  const measurePicture = (picture, { width, height }) => {
    const shown = picture.getBoundingClientRect();
    const box = picture.viewBox?.baseVal;
    const own = box
      ? { width: box.width, height: box.height }
      : { width: picture.naturalWidth, height: picture.naturalHeight };
    if (!(own.width > 0) || shown.width < 1) return [];
    // Its author said how large it is.
    if (!['', 'auto'].includes(picture.style.width)) return [];
    const isDrawing = !box && picture.src.startsWith('data:image/svg');
    const most = box ? 1.6 : isDrawing ? Number.POSITIVE_INFINITY : 2;
    const scale = Math.min(most, width / own.width, height / own.height);
    return [{ share: shown.width / (own.width * scale), width: shown.width }];
  };

  /** A slide's one sentence of few words, and whether its paragraph or its section has more. */
  const findLone = (section) => {
    const blocks = [...section.children].filter(
      (each) => !each.matches('header, footer, h1, h2, h3, h4, h5, h6, .footnotes'),
    );
    const [only, ...others] = blocks;
    if (!only || others.length > 0 || !only.matches('p:not(.figure, .byline)')) return undefined;
    if (only.querySelector('img')) return undefined;
    const text = plain(only.textContent ?? '');
    const count = (part) =>
      [...new Intl.Segmenter('en', { granularity: 'word' }).segment(part)].filter(
        ({ isWordLike }) => isWordLike,
      ).length;
    const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
    if (count(text) > 20 || sentences.filter(({ segment }) => count(segment) > 1).length > 1)
      return undefined;
    const notes = plain(section.closest('.marpit')?.querySelector('.notes')?.textContent ?? '');
    const isPart = section.querySelector('.part-mark:not(.series)') !== null;
    return {
      text,
      hasMore: isPart || (notes.includes(text.slice(0, 40)) && count(notes) > count(text) + 3),
    };
  };

  return [...document.querySelectorAll('section[data-slide]')].map(measureSlide);
}
