import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparedLanguages, findNoteLanguage } from '../../src/build/find-note-language.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';

const bundle = new URL('../../lib/bundle/', import.meta.url);

const find = (text: string): string | undefined => {
  const store = createStore();
  return findNoteLanguage(parseNote(text, store).sections, store);
};

describe('the language of a note', () => {
  test.each([
    ['en', 'Containers share the kernel of the machine that they run on, and start in a moment.'],
    ['de', 'Die Donau entspringt im Schwarzwald und fließt durch zehn Länder ins Schwarze Meer.'],
    [
      'fr',
      'Le Danube prend sa source en Allemagne et traverse dix pays avant de se jeter dans la mer.',
    ],
    [
      'es',
      'El río nace en las montañas y cruza muchas ciudades antes de llegar al mar, donde termina.',
    ],
    [
      'pt',
      'O rio nasce nas montanhas e atravessa muitas cidades antes de chegar ao mar, onde não acaba.',
    ],
    ['it', 'Il fiume nasce nelle montagne e attraversa molte città prima di arrivare al mare.'],
    [
      'nl',
      'De rivier ontspringt in de bergen en stroomt door veel steden voordat zij de zee bereikt.',
    ],
    ['pl', 'Rzeka wypływa z gór i przepływa przez wiele miast, zanim dotrze do morza.'],
    ['cs', 'Řeka pramení v horách a protéká mnoha městy, než se dostane k moři.'],
    ['et', 'Jõgi saab alguse mägedest ja voolab läbi paljude linnade, enne kui see merre jõuab.'],
    ['lv', 'Upe sākas kalnos un tek cauri daudzām pilsētām, pirms tā sasniedz jūru.'],
    ['tr', 'Nehir dağlardan doğar ve denize ulaşmadan önce birçok şehirden geçer.'],
    ['sv', 'Floden rinner upp i bergen och flyter genom många städer innan den når havet.'],
    ['ru', 'Река берёт начало в горах и течёт через многие города, прежде чем достичь моря.'],
    ['uk', 'Річка бере початок у горах і тече через багато міст, перш ніж дістатися моря.'],
    ['bg', 'Реката извира от планината и минава през много градове, преди да стигне до морето.'],
    ['el', 'Ο ποταμός πηγάζει από τα βουνά.'],
    ['he', 'הנהר נובע בהרים וזורם דרך ערים רבות.'],
    ['ar', 'ينبع النهر من الجبال ويجري عبر مدن كثيرة قبل أن يصل إلى البحر.'],
    ['fa', 'این رود از کوه‌ها سرچشمه می‌گیرد و از شهرهای بسیاری می‌گذرد.'],
    ['ur', 'یہ دریا پہاڑوں سے نکلتا ہے اور سمندر تک پہنچنے سے پہلے کئی شہروں سے گزرتا ہے۔'],
    ['hi', 'नदी पहाड़ों से निकलती है और समुद्र तक पहुँचने से पहले कई शहरों से गुजरती है।'],
    ['th', 'แม่น้ำมีต้นกำเนิดในภูเขา'],
    ['ja', '川は山から始まり、多くの町を通って海に流れ込みます。'],
    ['ko', '강은 산에서 시작하여 많은 도시를 지나 바다로 흘러갑니다.'],
    ['zh', '河流发源于山区,流经许多城市,最后进入大海。'],
    ['zh-Hant', '河流發源於山區,流經許多城市,最後進入大海。這個過程對農業的發展很重要。'],
  ])('is %s', (tag, text) => {
    expect(find(`# ${text}`)).toBe(tag);
    expect(
      find(
        `---\nauthor: A\n---\n\n- ${text}\n\n\`\`\`js\nconst the = 'of and to in is that';\n\`\`\``,
      ),
    ).toBe(tag);
  });

  test.each([
    ['', undefined],
    ['# 1', undefined],
    ['```\nDie Donau entspringt im Schwarzwald und ist lang.\n```', undefined],
    ['# API\n\n- POST\n- GET', undefined],
    ['# The history of rivers\n\n- How the Rhine is used\n- Danube', 'en'],
    [
      '# Reka\n\nОва река извире у планинама и тече кроз многе градове пре него што стигне до мора, љубав.',
      'sr',
    ],
    ['Kubernetes 是容器编排系统,常用 kubectl apply 与 Deployment', 'zh'],
    [
      'The word 你好 means hello, and is what everybody learns on the first day of the course.',
      'en',
    ],
    ['Siehe https://example.org/the-history-of-the-and-of-it', undefined],
  ])('of %j is %s', (text, tag) => {
    expect(find(text)).toBe(tag);
  });

  test('is that of its sentences, not of what its headings name', () => {
    const names = ['CREATE TABLE', 'PRIMARY KEY', 'The Single Column', 'The Set of Constraints'];
    const sentence = 'Damit legen Sie eine neue Tabelle an, in der noch keine einzige Zeile steht.';
    const sections = names.map(
      (name) => `## ${name} and what is in it, for all of them\n\n${sentence}`,
    );
    const table =
      '| Type of the column | What to use it for |\n|---|---|\n| the integer | all of the numbers |\n';
    expect(find([...sections, ...sections, table].join('\n\n'))).toBe('de');
  });
});

describe('the program, which leaves out what franc knows of other languages,', () => {
  const [file] = readdirSync(bundle).filter((name) => /^find-note-language-.*\.js$/.test(name));
  const code = readFileSync(new URL(file!, bundle), 'utf8');

  test.each(comparedLanguages)('has the trigrams of %s', (language) => {
    expect(code).toContain(`"${language}": "`);
  });
});
