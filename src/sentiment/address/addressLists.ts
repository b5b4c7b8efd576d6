const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** All lists are folded: lower case, umlauts as ae, oe, ue, sharp s as ss. */
export const duPronouns = set('du dich dir euch');
export const duPossessives = set(
  'dein deine deinem deinen deiner deines deins euer eure eurem euren eurer eures euerm euern eures deinetwegen euretwegen deinerseits',
);
export const sieCapitals = set('sie ihnen');
export const siePossessives = set('ihre ihrem ihren ihrer ihres ihretwegen ihrerseits');

/** Second person singular forms that are no other word: the pronoun may be dropped or fused (*haste, kannste*). */
export const duVerbs = set(
  'bist hast warst hattest haettest waerst waerest wirst wurdest wuerdest kannst konntest koenntest willst wolltest musst musstest muesstest sollst solltest darfst durftest duerftest magst mochtest moechtest weisst wusstest gehst gingst kommst kamst machst machtest gibst gabst siehst sahst sagst sagtest meinst meintest denkst dachtest glaubst findest fandest schreibst schriebst schickst schicktest nimmst nahmst brauchst brauchtest kennst kanntest hoerst haeltst faehrst bekommst kriegst bleibst stehst arbeitest wartest suchst kaufst bestellst bezahlst zahlst hilfst hoffst wuenschst freust verstehst sprichst redest antwortest fragst zeigst bringst legst stellst spielst lebst liebst fuehlst traust erinnerst nennst rufst meldest schaust guckst traegst laeufst schlaefst triffst wohnst tust heiratest empfiehlst versuchst probierst interessierst',
);
export const duClitics = set(
  'haste biste kannste willste weisste siehste gehste machste sagste meinste glaubste kommste brauchste findste hoerste wirste waerste haettste haetteste koennteste darfste magste nimmste kriegste denkste stehste gibste wolltste solltste hattste warste bleibste verstehste kennste wohnste schreibste schickste musste',
);
/** Second person plural forms that are no third person singular. */
export const ihrVerbs = set(
  'habt seid koennt wollt muesst duerft moegt werdet hattet haettet waert waeret wart koenntet wuerdet solltet muesstet duerftet wolltet moechtet wisst wusstet wurdet konntet musstet durftet gebt seht helft lest nehmt sprecht vergesst lasst werft esst fahrt haltet tragt schlaft trefft empfehlt sollt tut',
);
/** Datives: *ihr gefaellt, ihr fehlt, was hilft ihr* is she. */
export const dativeVerbs = set(
  'gefaellt fehlt hilft gehoert passt gelingt schmeckt steht reicht dankt vertraut glaubt folgt gratuliert antwortet erzaehlt schenkt gibt sagt bleibt faellt wird hat ist war tat ging kann',
);
/** The ones that open a sentence about her: *ihr gefällt das*. */
export const dativeHeads = set(
  'gefaellt fehlt gehoert gelingt schmeckt geht passt reicht steht wird hat ist gibt hilft',
);
export const datives = set(
  'mit bei von zu nach aus seit gegenueber ausser ueber auf in an vor hinter neben fuer ohne gegen um durch samt',
);
/** Words beside *ihr* that are no subject. */
export const bystanders = set(
  'nicht nie mir uns mich endlich mehr denn eigentlich darauf darueber einfach nur wieder noch immer dazu',
);
export const questionWords = set(
  'was wann wo warum wieso weshalb wie welche welcher welches welchen wer wen wem woher wohin wofuer wozu woran worauf wovon womit wieviel weswegen',
);
/** Strong imperatives: no first person that dropped its pronoun has this form. */
export const strongImperatives = set(
  'gib nimm hilf lies sieh iss vergiss sprich triff wirf versprich empfiehl gebt nehmt helft lest seht vergesst sprecht werft lasst haltet tragt',
);
export const plainImperatives = set(
  'schick schreib sag mach komm geh schau guck kuck hoer ruf bring zeig frag lass probier versuch pruef meld bleib denk hol kauf fahr leg stell trag klick lauf spiel pass check sei folg nutz warte sende antworte schicke schreibe erklaere gebe oeffne bestaetige beachte ueberpruefe pruefe teile melde stelle mache sage zeige rufe bestell ueberweis erzaehl verrat kuendige storniere sperre aendere buche korrigiere lade lad starte nenne entschuldige bedenke verzeih',
);
/** After a plain imperative: a pronoun or particle that asks for something. */
export const imperativeObjects = set('mir uns mal bitte doch einfach endlich ihm');
export const weakImperativeObjects = set(
  'es das die den dem mich nicht an rein her auf vorbei weiter einen eine ein keine lieber ruhig zu schon kurz gerne gern',
);
export const pluralImperatives = set(
  'schickt schreibt sagt zeigt bringt antwortet ruft sendet erklaert meldet macht schaut guckt kommt hoert wartet prueft probiert',
);
export const pluralImperativeParticles = set('bitte mal doch endlich');
export const requestVerbs = set('schickt schreibt zeigt bringt antwortet sendet erklaert gebt helft ruft');

/** Plural verbs, first or third person: *Sie sind* is they or you, *sie ist* is she. */
export const pluralVerbs = set(
  'sind haben koennen koennten werden wuerden muessen muessten sollen sollten duerfen duerften wollen wollten moegen moechten waeren haetten waren hatten wurden wissen tun',
);
export const politeVerbs = set(
  'koennen koennten wuerden haetten moechten duerften wollen werden haben sind muessen sollten waeren',
);
export const firstPersons = set(
  'mir mich uns ich wir mein meine meinen meinem meiner unser unsere unseren unserem unserer bitte',
);
/** What a business has for its customer and a customer for the business. */
export const serviceNouns = set(
  'bestellung rechnung nachricht anfrage antwort kundennummer team service kundenservice kundendienst app mitarbeiter firma daten website webseite seite hotline hilfe vertrag tarif konto anliegen paket lieferung sendung termin ruecksendung feedback bewertung beschwerde unternehmen laden geschaeft filiale shop onlineshop mail email support passwort vorgang ticket reservierung buchung zahlung erstattung gutschrift adresse lieferadresse rechnungsadresse kuendigung angebot newsletter produkt artikel geraet router anschluss vertragsnummer bestellnummer kundenkonto rueckmeldung verstaendnis geduld zufriedenheit meinung wunsch anruf fahrer techniker kollege kollegin kollegen',
);
export const clauseOpeners = set(
  'und oder aber dann also jetzt nun bitte ok okay hey hallo hi komm danke so na ach los mensch nein ja',
);
/** Verbs with which a text that opens with *Sie* speaks to its reader rather than about people. */
export const advisingVerbs = set(
  'koennen koennten muessen muessten sollten duerfen wuerden moechten werden wissen brauchen suchen finden',
);
/** Words before a sentence that *Sie* = they can refer to. */
export const antecedents = set(
  'die alle viele meine unsere diese leute eltern kinder sie beide zwei drei einige manche andere deren maenner frauen ihre',
);
export const abbreviations = set('bzw ca nr dr usw evtl ggf inkl st str prof co vgl tel mind max min sog etc bspw');
