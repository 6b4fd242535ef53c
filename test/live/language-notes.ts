/** A short note in each of many languages: chapters, a list, a box, code and a formula in the midst of their text. */
export interface LanguageNote {
  readonly lang: string;
  /** As its script is written. */
  readonly direction: 'ltr' | 'rtl';
  /** Six chapters: a title and a sentence each. */
  readonly chapters: readonly (readonly [title: string, text: string])[];
}

const note = (
  lang: string,
  text: string,
  direction: LanguageNote['direction'] = 'ltr',
): LanguageNote => {
  const lines = text.trim().split('\n');
  const chapters = lines.map((line) => line.split(' | ') as [string, string]);
  return { lang, direction, chapters };
};

export const languageNotes: readonly LanguageNote[] = [
  note(
    'de',
    `Die Quelle | Der Fluss entspringt in den Bergen und sammelt das Wasser vieler Bäche.
Der Lauf | Er fließt durch zehn Länder und trägt Schiffe bis weit ins Land hinein.
Die Städte | An seinen Ufern liegen große Städte, die von ihm leben.
Das Hochwasser | Im Frühjahr tritt er über die Ufer, wenn der Schnee schmilzt.
Die Mündung | Zuletzt teilt er sich in viele Arme und erreicht das Meer.
Die Fische | In seinem Wasser leben Störe, die heute selten geworden sind.`,
  ),
  note(
    'fr',
    `La source | Le fleuve naît dans les montagnes et rassemble l’eau de nombreux ruisseaux.
Le cours | Il traverse dix pays et porte des bateaux loin dans les terres.
Les villes | De grandes villes se trouvent sur ses rives et vivent de lui.
La crue | Au printemps il déborde lorsque la neige commence à fondre.
L’embouchure | À la fin il se divise en plusieurs bras et atteint la mer.
Les poissons | Dans ses eaux vivent des esturgeons qui sont devenus rares.`,
  ),
  note(
    'es',
    `La fuente | El río nace en las montañas y reúne el agua de muchos arroyos.
El curso | Cruza diez países y lleva barcos hasta muy adentro de la tierra.
Las ciudades | En sus orillas hay grandes ciudades que viven de él.
La crecida | En primavera se desborda cuando la nieve empieza a fundirse.
La desembocadura | Al final se divide en muchos brazos y llega al mar.
Los peces | En sus aguas viven esturiones que hoy son muy raros.`,
  ),
  note(
    'tr',
    `Kaynak | Nehir dağlardan doğar ve birçok derenin suyunu toplar.
Yatak | On ülkeden geçer ve gemileri karanın içlerine kadar taşır.
Şehirler | Kıyılarında ondan geçinen büyük şehirler bulunur.
Taşkın | İlkbaharda karlar erimeye başlayınca yatağından taşar.
Ağız | Sonunda birçok kola ayrılır ve denize ulaşır.
Balıklar | Sularında bugün çok az kalmış olan mersin balıkları yaşar.`,
  ),
  note(
    'pl',
    `Źródło | Rzeka wypływa z gór i zbiera wodę wielu strumieni.
Bieg | Przepływa przez dziesięć krajów i niesie statki daleko w głąb lądu.
Miasta | Nad jej brzegami leżą wielkie miasta, które z niej żyją.
Powódź | Wiosną występuje z brzegów, kiedy topnieje śnieg.
Ujście | Na koniec dzieli się na wiele ramion i dociera do morza.
Ryby | W jej wodach żyją jesiotry, które dziś są rzadkie.`,
  ),
  note(
    'vi',
    `Nguồn sông | Con sông bắt nguồn từ núi cao và gom nước của nhiều con suối.
Dòng chảy | Nó chảy qua mười nước và đưa tàu thuyền vào sâu trong đất liền.
Thành phố | Hai bên bờ có những thành phố lớn sống nhờ vào dòng sông.
Lũ lụt | Vào mùa xuân nước tràn bờ khi tuyết bắt đầu tan.
Cửa sông | Cuối cùng sông chia thành nhiều nhánh và chảy ra biển.
Loài cá | Trong nước có những loài cá ngày nay đã trở nên hiếm.`,
  ),
  note(
    'ru',
    `Исток | Река берёт начало в горах и собирает воду многих ручьёв.
Течение | Она протекает через десять стран и несёт суда вглубь суши.
Города | На её берегах стоят большие города, которые живут ею.
Паводок | Весной она выходит из берегов, когда тает снег.
Устье | В конце она делится на много рукавов и впадает в море.
Рыбы | В её воде живут осетры, которые сегодня стали редкими.`,
  ),
  note(
    'el',
    `Η πηγή | Ο ποταμός πηγάζει από τα βουνά και μαζεύει το νερό πολλών ρυακιών.
Η ροή | Περνά από δέκα χώρες και φέρνει πλοία βαθιά μέσα στη στεριά.
Οι πόλεις | Στις όχθες του βρίσκονται μεγάλες πόλεις που ζουν από αυτόν.
Η πλημμύρα | Την άνοιξη ξεχειλίζει όταν λιώνει το χιόνι.
Οι εκβολές | Στο τέλος χωρίζεται σε πολλά σκέλη και φτάνει στη θάλασσα.
Τα ψάρια | Στα νερά του ζουν οξύρρυγχοι που σήμερα είναι σπάνιοι.`,
  ),
  note(
    'ar',
    `المنبع | ينبع النهر من الجبال ويجمع مياه جداول كثيرة.
المجرى | يمر النهر بعشر دول ويحمل السفن إلى عمق اليابسة.
المدن | تقع على ضفافه مدن كبيرة تعيش منه.
الفيضان | يفيض في الربيع عندما يذوب الثلج في الجبال.
المصب | ينقسم في النهاية إلى فروع كثيرة ويصل إلى البحر.
الأسماك | تعيش في مياهه أسماك أصبحت نادرة اليوم.`,
    'rtl',
  ),
  note(
    'he',
    `המקור | הנהר נובע בהרים ואוסף את המים של נחלים רבים.
המסלול | הוא עובר בעשר ארצות ונושא אוניות אל תוך היבשה.
הערים | על גדותיו יושבות ערים גדולות שחיות ממנו.
השיטפון | באביב הוא עולה על גדותיו כאשר השלג נמס.
השפך | בסוף הוא מתחלק לזרועות רבות ומגיע אל הים.
הדגים | במימיו חיים דגים שנעשו היום נדירים.`,
    'rtl',
  ),
  note(
    'hi',
    `उद्गम | नदी पहाड़ों से निकलती है और कई धाराओं का पानी इकट्ठा करती है।
प्रवाह | यह दस देशों से गुजरती है और जहाजों को देश के भीतर तक ले जाती है।
नगर | इसके किनारों पर बड़े नगर हैं जो इसी से जीते हैं।
बाढ़ | वसंत में जब बर्फ पिघलती है तब यह किनारों से बाहर आ जाती है।
मुहाना | अंत में यह कई शाखाओं में बँटकर समुद्र तक पहुँचती है।
मछलियाँ | इसके पानी में ऐसी मछलियाँ रहती हैं जो आज दुर्लभ हैं।`,
  ),
  note(
    'ja',
    `源流 | 川は山から始まり、多くの小川の水を集めます。
流れ | 十の国を通り、船を内陸の奥まで運びます。
都市 | 岸辺には川とともに生きる大きな都市があります。
洪水 | 春になって雪が解けると、水が岸からあふれます。
河口 | 最後に多くの支流に分かれて海に注ぎます。
魚 | 水の中には、今では珍しくなった魚がすんでいます。`,
  ),
  note(
    'zh',
    `源头 | 这条河发源于山区，汇集了许多小溪的水。
河道 | 它流经十个国家，把船只带到内陆深处。
城市 | 河岸上有许多依靠它生活的大城市。
洪水 | 春天积雪融化的时候，河水会漫过两岸。
河口 | 最后它分成许多支流，流进大海。
鱼类 | 水里生活着今天已经很少见的鱼。`,
  ),
  note(
    'ko',
    `근원 | 강은 산에서 시작하여 많은 시냇물을 모읍니다.
흐름 | 열 나라를 지나며 배를 내륙 깊은 곳까지 실어 나릅니다.
도시 | 강가에는 강에 기대어 사는 큰 도시들이 있습니다.
홍수 | 봄에 눈이 녹으면 물이 강둑을 넘습니다.
하구 | 마지막에는 여러 갈래로 나뉘어 바다에 이릅니다.
물고기 | 물속에는 오늘날 드물어진 물고기가 삽니다.`,
  ),
  note(
    'th',
    `ต้นน้ำ | แม่น้ำมีต้นกำเนิดในภูเขาและรวบรวมน้ำจากลำธารหลายสาย
เส้นทาง | มันไหลผ่านสิบประเทศและพาเรือเข้าไปลึกในแผ่นดิน
เมือง | ริมฝั่งมีเมืองใหญ่ที่อาศัยแม่น้ำสายนี้
น้ำท่วม | ในฤดูใบไม้ผลิน้ำจะล้นฝั่งเมื่อหิมะละลาย
ปากแม่น้ำ | ในที่สุดมันแยกเป็นหลายสาขาและไหลลงสู่ทะเล
ปลา | ในน้ำมีปลาที่หายากในปัจจุบัน`,
  ),
];

/** Writes one out. @param tag what its front matter says of its language, if that */
export function writeLanguageNote({ chapters }: LanguageNote, tag?: string): string {
  const [[title, first] = ['', ''], ...rest] = chapters;
  const matter = tag === undefined ? '' : `---\nlang: ${tag}\n---\n\n`;
  const sections = rest.map(([name, text], index) =>
    [
      `## ${name}`,
      index === 0 ? `- ${text}\n- \`run --all\`\n- ${first}` : text,
      index === 1 ? `> [!TIP]\n> ${first} $a_1 = b^2$` : '',
      index === 2 ? '```js\nrun(1); // a\n```' : '',
    ].join('\n\n'),
  );
  return `${matter}# ${title}\n\n${first}\n\n${sections.join('\n\n')}\n`;
}
