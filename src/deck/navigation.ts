/** Lines that lead from page to page: "← Previous | Next →", "[Home](..)", "[⬆ back to top](#top)". */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { textOf } from '../blocks/phrasing.ts';

/** Takes little time to compile, unlike `\\p{L}`, which stands for hundreds of ranges. */
const letter = '[^\\s\\d!-@\\[-`{-~–—…]';

/** What such links are called, in small letters; "~" is a letter. */
const phrases = [
  // English
  'prev(?:ious)?|next|home|index|up|top|(?:go )?back|(?:go |jump |return )?(?:back )?to (?:the )?(?:top|index|contents|table of contents|toc|home|start|list|main page|readme|course page|overview)|(?:go )?(?:up|home)|table of contents|toc|contents|(?:previous|next|prev) (?:chapter|lesson|page|section|lecture|part|topic|step|week|unit|module|exercise)|main page|home page',
  // German
  'zurück(?: nach oben| zu[mr]? (?:~| )+)?|weiter|vor|vorherige[rs]?(?: ~+)?|nächste[rs]?(?: ~+)?|(?:zurück )?nach oben|start(?:seite)?|inhalt(?:sverzeichnis)?|(?:zur )?übersicht|zum (?:anfang|inhalt|inhaltsverzeichnis)',
  // French
  'précédente?|suivante?|(?:page|chapitre|cours|leçon) (?:précédente?|suivante?)|retour(?: (?:~| )+)?|accueil|haut(?: de (?:la )?page)?|sommaire|revenir en haut',
  // Spanish, Portuguese, Italian
  'anterior|siguiente|inicio|volver(?: (?:~| )+)?|(?:ir )?arriba|índice|próxim[oa]|início|voltar(?: (?:~| )+)?|topo|precedente|successiv[oa]|indietro|avanti|torna(?: (?:~| )+)?|inizio|indice',
  // Dutch, Swedish, Danish, Norwegian
  'vorige|volgende|terug(?: (?:~| )+)?|naar boven|föregående|nästa|tillbaka(?: (?:~| )+)?|till toppen|forrige|næste|neste|tilbage(?: (?:~| )+)?|tilbake(?: (?:~| )+)?',
  // Polish, Czech, Turkish
  'poprzedni[ae]?|następn[aey]|wstecz|dalej|powrót(?: (?:~| )+)?|na górę|spis treści|předchozí|další|zpět(?: (?:~| )+)?|nahoru|obsah|önceki|sonraki|geri|ileri|ana sayfa|yukarı|başa dön|içindekiler',
  // Russian, Ukrainian
  'назад|далее|дальше|вперёд|вперед|(?:предыдущ|следующ)~+(?: ~+)?|наверх|вверх|(?:на )?главную|главная|в начало|(?:вернуться )?к (?:началу|содержанию|оглавлению)|содержание|оглавление|далі|на головну|вгору|зміст',
  // Chinese, Japanese, Korean
  '(?:上|下)一?[页頁章节節课課篇步个個]|上一篇|下一篇|(?:返回|回到?)?(?:顶部|頂部|目录|目錄|首页|首頁|上[页頁级級])|返回|前へ|次へ|前の(?:ページ|章|節)|次の(?:ページ|章|節)|(?:(?:ページ)?(?:トップ|先頭)|目次|ホーム)(?:へ|に)?(?:戻る)?|戻る|이전(?: ~+)?|다음(?: ~+)?|홈|목차(?:로)?(?: 돌아가기)?|처음으로|맨 ?위로|위로|뒤로|돌아가기',
  // Arabic, Hebrew, Persian, Hindi
  'السابقة?|التالية?|الرئيسية|الصفحة الرئيسية|العودة(?: (?:~| )+)?|رجوع|للأعلى|الفهرس|הקודם|הבא|חזרה(?: (?:~| )+)?|לראש(?: הדף)?|דף הבית|תוכן העניינים|قبلی|بعدی|خانه|بازگشت(?: (?:~| )+)?|पिछला|अगला|वापस|शीर्ष पर(?: (?:~| )+)?',
  // Vietnamese, Indonesian, Thai
  'trang (?:trước|sau|chủ)|(?:bài|phần) (?:trước|sau)|tiếp(?: theo)?|quay lại|mục lục|lên đầu(?: trang)?|sebelumnya|selanjutnya|berikutnya|beranda|kembali(?: (?:~| )+)?|ก่อนหน้า|ถัดไป|หน้าแรก',
]
  .join('|')
  .replaceAll('~', letter);

/** "Next", "Next: Roofs". */
const name = new RegExp(`^(?:${phrases})(?:$|\\s*[:：]\\s*\\S)`, 'u');

const arrows = '←→↑↓⟵⟶⇐⇒⇦⇨⬅➡⬆⬇↩↪⤴⏮⏭◀▶◁▷«»‹›🔙🔝🔼🏠▲△⏫⏪⏩👈👉👆';
const arrow = new RegExp(`[${arrows}]|<-|->|<<|>>`, 'u');

/** What stands between links, and around them. */
const between = new RegExp(
  `^(?:[\\s|·•∙/\\\\,;:–—\\-_~*()\\[\\]<>.。、｜\\uFE0F\\u200B-\\u200F\\p{Extended_Pictographic}${arrows}]|and|or)+$`,
  'u',
);

/** Text of more characters is read. */
const maxLength = 160;
const maxLinks = 6;

/** Whether a paragraph, a list of such or a table of one row is nothing but links to other pages, or to the top. */
export function isNavigation(node: Nodes): boolean {
  switch (node.type) {
    case 'paragraph':
      return isLine(node);
    case 'list':
      return node.children.length <= maxLinks && node.children.every(isNavigation);
    case 'listItem':
    case 'blockquote':
      return node.children.length === 1 && node.children.every(isNavigation);
    case 'table': {
      const cells = node.children
        .flatMap((row) => row.children)
        .filter(({ children }) => children.length > 0);
      return (
        cells.length > 1 &&
        cells.length <= maxLinks &&
        cells.every(({ children }) => isLine({ children }))
      );
    }
    default:
      return false;
  }
}

interface Part {
  readonly text: string;
  readonly isLink: boolean;
}

function isLine({ children }: Pick<Paragraph, 'children'>): boolean {
  const parts = listParts(children);
  const text = parts.map((part) => part.text).join('');
  const links = parts.filter(({ isLink }) => isLink);
  if (text.trim() === '' || text.length > maxLength || links.length > maxLinks) return false;
  const hasArrow = arrow.test(text);
  if (links.length === 0 && !hasArrow) return false;
  const said = parts.filter((part) => !between.test(part.text));
  const names = said.flatMap(splitPart);
  if (names.every((each) => name.test(each)))
    return names.length > 0 || (said.length === 0 && links.length > 0);
  // "← Walls | Roofs →": pages by their titles.
  return hasArrow && links.length > 0 && said.every(({ isLink }) => isLink) && pointsAway(text);
}

/** Begins with an arrow, or ends with one. */
function pointsAway(text: string): boolean {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  return arrow.test(first) || arrow.test(rest.at(-1) ?? '');
}

function listParts(nodes: readonly PhrasingContent[]): Part[] {
  return nodes.flatMap((node): Part[] => {
    if (node.type === 'link' && textOf(node.children).trim() !== '')
      return [{ text: textOf(node.children), isLink: true }];
    if (node.type === 'text') return [{ text: node.value, isLink: false }];
    if (node.type === 'break') return [{ text: ' ', isLink: false }];
    if (['strong', 'emphasis', 'markup', 'delete'].includes(node.type) && 'children' in node)
      return listParts(node.children);
    // A picture, code or a formula is content.
    return node.type === 'comment' ? [] : [{ text: 'content', isLink: false }];
  });
}

/** The names in a part, without signs around them. */
function splitPart({ text }: Part): string[] {
  return text
    .toLowerCase()
    .split(/[|·•∙｜]|\s[–—/-]\s/u)
    .map((each) =>
      each.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '').replaceAll(/\s+/g, ' '),
    )
    .filter(Boolean);
}
