import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type IndexEntry, renderIndex } from '../../src/watch/index-page.ts';

function entry(url: string, counts: Partial<IndexEntry> = {}): IndexEntry {
  return { url, note: `notes${url}`, errors: 0, warnings: 0, ...counts };
}

function render(...entries: readonly IndexEntry[]): string {
  return renderIndex(entries, '/?token=abc');
}

describe('the list of decks', () => {
  test.each([
    ['/a.html', '/a.html'],
    ['/week 1/a.html', '/week%201/a.html'],
    ['/a#1.html', '/a%231.html'],
    ['/what?.html', '/what%3F.html'],
    ['/50%.html', '/50%25.html'],
    ['/a%23.html', '/a%2523.html'],
    ['/Wärme.html', '/W%C3%A4rme.html'],
    ['/a"b.html', '/a%22b.html'],
    ['/日本/水.html', '/%E6%97%A5%E6%9C%AC/%E6%B0%B4.html'],
  ])('leads to %s by %s', (url, address) => {
    const [, href = ''] = /<a href="([^"]*)">/.exec(render(entry(url))) ?? [];
    expect(href).toBe(address);
    expect(decodeURIComponent(new URL(href, 'http://127.0.0.1/').pathname)).toBe(url);
  });

  test.each([
    [0, 0, ''],
    [1, 0, '1 error'],
    [2, 0, '2 errors'],
    [0, 1, '1 warning'],
    [3, 4, '3 errors, 4 warnings'],
  ])('counts %i and %i as "%s"', (errors, warnings, text) => {
    expect(render(entry('/a.html', { errors, warnings }))).toContain(`<small>${text}</small>`);
  });

  test('is in the order given, and may be empty', () => {
    const html = render(entry('/b.html'), entry('/a.html'));
    expect(html.indexOf('/b.html')).toBeLessThan(html.indexOf('/a.html'));
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(render()).toContain('<ul></ul>');
  });

  test('says names as they are, whatever they hold', () => {
    const html = render(entry('/a.html', { note: 'notes/<b>&"x".md' }));
    expect(html).toContain('<span>notes/&lt;b&gt;&amp;&quot;x&quot;.md</span>');
    expect(html).not.toContain('<b>');
  });

  test('allows its own script and no other', () => {
    const html = renderIndex([], '/?token="><script>alert(1)</script>');
    const [, script = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(html).toContain("default-src 'none'");
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).toContain('data-socket="/?token=&quot;&gt;&lt;script&gt;');
  });
});
