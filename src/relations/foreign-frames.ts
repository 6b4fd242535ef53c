/** How German, French and Spanish say that one thing does something to another: verbs, and what makes a sentence none. */
export interface Frames {
  /** Before a noun; labels leave it out. */
  readonly article: RegExp;
  /** From its beginning: a verb in the third person, with its preposition where it always has one. */
  readonly verb: RegExp;
  /** Denies, doubts or asks. */
  readonly unsure: RegExp;
  /** Between the nouns of a list. */
  readonly and: RegExp;
}

const german: Frames = {
  article:
    /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|jeder|jede|jedes|alle|beide|seine?[nmrs]?|ihre?[nmrs]?)\s+/iu,
  verb: /^(?:läuft|laufen|nutzt|nutzen|benutzt|benutzen|verwendet|verwenden|speichert|speichern|verteilt|verteilen|enthält|enthalten|besteht aus|bestehen aus|gehört zu|gehören zu|gehört zum|gehört zur|erzeugt|erzeugen|produziert|produzieren|startet|starten|steuert|steuern|verwaltet|verwalten|überwacht|überwachen|liest|lesen|schreibt|schreiben|sendet|senden|schickt|schicken|braucht|brauchen|benötigt|benötigen|ersetzt|ersetzen|schützt|schützen|verbindet|verbinden|beruht auf|beruhen auf|basiert auf|basieren auf|umfasst|umfassen|liefert|liefern|übersetzt|übersetzen|regelt|regeln|reguliert|regulieren|bindet|binden|spaltet|spalten|besitzt|besitzen|hat|haben|ist ein|ist eine|ist teil|sind teil|gründete|gründeten|besiegte|besiegten|regierte|erfand|eroberte|entdeckte|verursacht|verursachen|beeinflusst|beeinflussen|senkt|senken|erhöht|erhöhen|filtert|filtern|bildet|bilden|trägt|tragen|transportiert|transportieren|überträgt|übertragen|versorgt|versorgen|ernennt|ernennen|wählt|wählen|erlässt|erlassen|prüft|prüfen|kontrolliert|kontrollieren|hemmt|hemmen|aktiviert|aktivieren|umgibt|umgeben|ruft|beliefert|führt zu|führen zu|hängt ab von|hängen ab von|folgt auf|besteuert|verkauft|verkaufen|kauft|kaufen|empfängt|empfangen)(?=\s)/iu,
  unsure:
    /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|ohne|vielleicht|könnte\p{L}*|kann|können|wenn|falls|sofern|soll\p{L}*|würde\p{L}*|angeblich|möglicherweise|wahrscheinlich|außer|statt|anstatt|kaum|fast|weder|dass|behauptet\p{L}*|glaubt\p{L}*|mythos|falsch)(?!\p{L})|\?\s*$/iu,
  and: /^\s*(?:,|und|sowie)\s+(?:(?:der|die|das|den|dem|ein|eine|einen)\s+)?$/iu,
};

const french: Frames = {
  article:
    /^(?:le\s|la\s|les\s|l['’]|un\s|une\s|des\s|du\s|de\s|d['’]|chaque\s|son\s|sa\s|ses\s|leurs?\s)\s*/iu,
  verb: /^(?:utilise|utilisent|contient|contiennent|stocke|stockent|produit|produisent|dépend de|dépendent de|fait partie de|font partie de|tourne sur|tournent sur|s['’]exécute sur|s['’]exécutent sur|lit|lisent|écrit dans|écrivent dans|envoie|envoient|gère|gèrent|protège|protègent|remplace|remplacent|appelle|appellent|crée|créent|relie|relient|connecte|connectent|possède|possèdent|comprend|comprennent|se compose de|se composent de|repose sur|reposent sur|transforme|transforment|régule|régulent|sécrète|sécrètent|est un|est une|sont des|surveille|distribue|distribuent|provoque|provoquent|réduit|réduisent|fonda|fonde|gouverna|émet|émettent|filtre|filtrent|forme|forment|transporte|transportent|nomme|nomment|élit|élisent|vote|votent|contrôle|contrôlent|inhibe|inhibent|active|activent|entoure|entourent|mène à|mènent à|reçoit|reçoivent|vend|vendent|achète|achètent|lance|lancent|exécute|exécutent|héberge|hébergent|finance|financent)(?=[\s'’])/iu,
  unsure:
    /(?<!\p{L})(?:ne|n['’]|pas|jamais|si|s['’]il|peut|peuvent|pourrait|pourraient|sans|sauf|peut-être|presque|quand|lorsque|devrait|prétend|croit|faux|mythe|sinon|au lieu)(?!\p{L})|\?\s*$/iu,
  and: /^\s*(?:,|et)\s+(?:le\s|la\s|les\s|l['’]|un\s|une\s|des\s|du\s)?$/iu,
};

const spanish: Frames = {
  article: /^(?:el|la|los|las|un|una|unos|unas|cada|su|sus|del|al|de)\s+/iu,
  verb: /^(?:usa|usan|utiliza|utilizan|contiene|contienen|almacena|almacenan|produce|producen|depende de|dependen de|forma parte de|forman parte de|se ejecuta en|se ejecutan en|corre en|corren en|lee|leen|escribe en|escriben en|envía|envían|gestiona|gestionan|protege|protegen|reemplaza|reemplazan|llama a|llaman a|crea|crean|conecta|conectan|tiene|tienen|se compone de|se componen de|consta de|constan de|se basa en|se basan en|transforma|transforman|regula|regulan|es un|es una|son|distribuye|distribuyen|provoca|provocan|reduce|reducen|fundó|gobernó|descubrió|emite|emiten|filtra|filtran|forma|forman|transporta|transportan|nombra|nombran|elige|eligen|controla|controlan|inhibe|inhiben|activa|activan|rodea|rodean|lleva a|llevan a|recibe|reciben|vende|venden|compra|compran|ejecuta|ejecutan|aloja|alojan|financia|financian|aumenta|aumentan|fija|fijan|supervisa|supervisan)(?=\s)/iu,
  unsure:
    /(?<!\p{L})(?:no|nunca|jamás|si|puede|pueden|podría|podrían|sin|quizás?|salvo|excepto|casi|cuando|debería|tal vez|cree|falso|mito|en lugar)(?!\p{L})|[¿?]/iu,
  and: /^\s*(?:,|y|e)\s+(?:(?:el|la|los|las|un|una)\s+)?$/iu,
};

/** By language. */
export const frames: Readonly<Record<string, Frames>> = { de: german, fr: french, es: spanish };
