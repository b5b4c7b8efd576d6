import type { CueTable } from './cue.js';

/** What German posts say when they ask, complain, praise, propose, order, warn, inquire for the press, or sell. */
export const germanCues: CueTable = {
  emergency: [
    [
      'fire',
      9,
      '(brennt OR feuer OR flammen OR ="Rauch" OR qualm OR qualmt OR funken OR verkohlt OR brandgeruch OR "feuerwehr gerufen" OR "feuerwehr rufen")  NOT (licht OR lampe OR beleuchtung OR sonne OR herz OR "feuer und flamme" OR "unter den nägeln" OR "auf den nägeln" OR feuerwerk)',
    ],
    [
      'explosion',
      9,
      '(explodiert OR explodierte OR explodieren OR explosion) NOT (preis* OR kosten OR mieten OR rechnung OR kurs)',
    ],
    [
      'gas',
      9,
      'gasgeruch OR gasleck OR gasalarm OR kohlenmonoxid* OR gas NEAR/5 (riecht OR austritt OR ausströmt OR strömt OR leck OR geruch OR alarm)',
    ],
    [
      'injured',
      9,
      'verletzt OR verletzte OR schwerverletzt* OR bewusstlos* OR ohnmächtig OR verbrennung* OR verbrüht OR stromschlag OR blutet OR blutend* OR vergiftet OR vergiftung* OR lebensmittelvergiftung OR erstickt OR atemnot OR "keine luft" OR notarzt OR krankenwagen OR rettungswagen OR herzinfarkt OR krampfanfall',
    ],
    ['hospital', 5, 'notaufnahme OR lebensgefahr OR krankenhaus NEAR/8 (vergiftung OR mit OR verletzt)'],
    [
      'danger',
      9,
      '(="Notfall" NOT ("im notfall" OR "für den notfall")) OR "akute gefahr" OR "112 gerufen" OR einsturzgefahr OR einstürzt OR "kippt um" OR rohrbruch OR wasserrohrbruch OR überschwemmt OR stromkabel NEAR/6 (liegt OR hängt OR gerissen) OR bremsen NEAR/5 (versagen OR versagt OR versagten)',
    ],
    [
      'trapped',
      9,
      '(steckt OR stecken OR "sitzen fest" OR "sitze fest" OR gefangen) NEAR/7 (aufzug OR fahrstuhl OR lift) OR eingeschlossen OR eingesperrt OR eingeklemmt',
    ],
    [
      'fall',
      9,
      '(gleis OR gleise OR gleisen OR schienen OR treppe OR gerüst OR balkon) NEAR/5 (gestürzt OR gefallen OR stürzt OR fällt)',
    ],
    [
      'violence',
      9,
      '(droht OR bedroht OR angegriffen OR greift OR prügelt OR schlägt OR überfall OR überfallen OR bewaffnet) NEAR/8 (messer OR pistole OR waffe OR fahrgast OR fahrgäste OR kassierer OR kassiererin OR personal OR jemand OR einer OR unbekannter OR mann OR gerade) OR amok* OR bombendrohung',
    ],
    [
      'despair',
      12,
      '"nicht mehr leben" OR umbringen OR umzubringen OR selbstmord OR suizid* OR "leben nehmen" OR "will sterben" OR "möchte sterben"',
    ],
  ],
  press: [
    ['press', 7, '(presse* OR medienanfrage OR medienbüro OR medienvertreter) NOT (presse OR pressen OR presst)'],
    [
      'journalist',
      7,
      'journalist* OR redakteur* OR reporter OR reporterin OR redaktion OR *redaktion OR redaktionsschluss OR fernsehteam OR kamerateam OR drehgenehmigung OR drehteam',
    ],
    [
      'statement',
      6,
      'stellungnahme OR "um ein statement" OR autorisieren OR autorisiert OR autorisierung OR "zitieren" OR "o ton" OR interview NEAR/8 (könnten OR möchten OR bitte OR führen OR vereinbaren OR anfrage OR termin OR bereit)',
    ],
    [
      'report',
      6,
      '(zeitung OR schülerzeitung OR tageszeitung OR magazin OR wirtschaftsmagazin OR radio OR regionalradio OR fernsehen OR sender OR podcast OR beitrag OR artikel OR abendausgabe OR reportage OR dokumentation OR recherche) AND (abdrucken OR drucken OR druck OR berichten OR drehen OR moderiere OR gesprächspartner OR gast OR statement OR zitieren OR recherchiere OR recherchieren OR schreibe OR interview OR befragen OR ("stimmt es" AND recherche))',
    ],
    [
      'research',
      6,
      '(recherchieren OR recherchiere) NEAR/10 (zu OR über OR fragen) OR (möchten OR wollen OR werden) NEAR/8 (berichten)',
    ],
  ],
  spam: [
    [
      'money',
      6,
      '"passives einkommen" OR "schnell reich" OR "schnelles geld" OR "wird reich" OR reich NEAR/3 (jeder OR trick OR werden) OR (verdiene OR verdienen OR verdien) NEAR/8 (woche OR tag OR zuhause OR hause OR euro OR monat) OR kredit NEAR/4 (ohne OR sofort OR sofortige) OR startbonus OR "gewinn garantiert" OR "erfolg garantiert" OR investiere NEAR/3 jetzt',
    ],
    [
      'follow',
      6,
      'follower NEAR/4 (kaufen OR echte OR gratis) OR "folgt mir" OR "folge mir" OR "klick hier" OR "klicke hier" OR "klickt hier" OR "auf meinem profil" OR "im profil" OR "auf meinem kanal" OR "meinen kanal" OR "abonniert mich" OR "besucht meine" OR "besuche meine" OR "meine seite" NEAR/4 (besucht OR besuche OR schaut)',
    ],
    [
      'prize',
      6,
      'gewonnen NEAR/8 (herzlichen OR gutschein OR iphone OR smartphone OR preis) OR rabattcode OR gutscheincode OR gratis NEAR/3 (gutschein OR iphone OR geschenk) OR gewinnspiel NEAR/4 (jetzt OR mitmachen OR teilnehmen) OR traumreise',
    ],
    [
      'wonder',
      6,
      'wunderpille OR wundermittel OR bauchfett OR kilo NEAR/3 (abgenommen OR abnehmen) OR geheimtipp NEAR/3 profil OR kartenlegen OR liebeszauber OR rezeptfrei OR nackt* OR singles OR replika OR repliken OR führerschein NEAR/3 ohne OR "platz 1" NEAR/8 garantiert',
    ],
  ],
  order: [
    [
      'buy',
      5,
      '(möchte OR möchten OR will OR wollen OR würde OR würden OR hätte OR bräuchte OR kann OR könnte OR bitte) NEAR/10 (bestellen OR nachbestellen OR nachbestellt OR vorbestellen OR kaufen OR buchen OR abschließen OR reservieren OR zurücklegen OR wechseln OR mieten)',
    ],
    [
      'reserve',
      6,
      '(könnt OR können OR kannst OR bitte) NEAR/8 (zurücklegen OR reservieren OR zurückhalten) OR vorbestellung OR nachbestellung',
    ],
    [
      'change',
      6,
      '(möchte OR möchten OR will OR wollen OR würde OR bitte OR hiermit) NEAR/10 (kündigen OR stornieren OR widerrufen OR umbuchen OR zurückgeben OR zurücksenden OR umtauschen OR beenden OR "liefer adresse" OR lieferadresse)',
    ],
    [
      'declare',
      6,
      'kündige OR widerrufe OR storniere OR "buche hiermit" OR "bestelle hiermit" OR "hiermit bestelle" OR "hiermit buche" OR "zum abholen" OR kündigung NEAR/6 (bestätigen OR bestätigung OR kundennummer)',
    ],
    [
      'offer',
      5,
      'angebot NEAR/5 (nehme OR annehmen OR schicken OR zusenden OR bitte OR erstellen OR machen) OR (vertrag OR bestätigung) NEAR/3 (zusenden OR zuschicken)',
    ],
  ],
  idea: [
    [
      'proposal',
      6,
      'vorschlag OR verbesserungsvorschlag OR verbesserungsidee OR idee OR anregung OR "wie wäre es" OR "wie wärs" OR "schlage vor" OR vorschlagen OR "was haltet ihr davon" OR "was halten sie davon" OR "mal überlegt" OR "schon mal daran gedacht" OR "mal darüber nachgedacht" OR "feature wunsch"',
    ],
    [
      'conditional',
      5,
      '(schön OR toll OR super OR cool OR praktisch OR hilfreich OR besser OR sinnvoll OR klasse OR gut OR nett OR wünschenswert) NEAR/2 (wäre OR fände)',
    ],
    [
      'advice',
      5,
      '"ihr solltet" OR "solltet ihr" OR "sie sollten" OR "sollten sie" OR "könntet ihr nicht" OR "könnten sie nicht" OR "könnte man" OR "man könnte" OR "man müsste" OR "man sollte" OR "würde mir wünschen" OR "ich wünsche mir" OR "warum nicht einfach" OR "baut doch" OR "macht doch" OR "bietet doch" OR "führt doch" OR (fehlt AND (würde OR wäre))',
    ],
  ],
  complaint: [
    [
      'fails',
      3,
      '(funktionier* OR geht OR gehen OR läuft OR laufen OR klappt OR reagier* OR lädt OR kommt OR kam OR kommen OR antwort* OR meldet OR hält OR hilft OR erreichbar OR beantwortet OR geliefert OR angekommen OR verbindet OR startet OR stimmt OR erreiche OR interessiert) NEAR/6 (nicht OR nie OR kaum OR niemand OR keiner OR nichts)',
    ],
    [
      'broken',
      4,
      'kaputt OR defekt OR defekte OR ausgefallen OR ausfall OR *ausfall OR störung OR beschädigt OR abgestürzt OR stürzt NEAR/6 ab OR fehlerhaft OR riss OR risse OR kratzer OR verdorben OR schimmel* OR eingelaufen OR falsch OR falsche OR verspätet OR verspätung OR verschmutzt OR dreckig OR kalt NEAR/3 (essen OR suppe OR pizza)',
    ],
    [
      'bad',
      4,
      'schlecht OR schlechte OR schlechter OR schlechteste OR miserabel OR katastroph* OR unverschämt* OR frech OR frechheit OR saftladen OR enttäusch* OR sauer OR stinksauer OR wütend OR nervt OR genervt OR (ärger NOT ("kein ärger" OR "ohne ärger")) OR ärgerlich OR lächerlich OR peinlich OR unfassbar OR inakzeptabel OR abzocke OR betrug OR unfreundlich* OR mies OR miese OR unzumutbar OR schrott OR unprofessionell OR zumutung OR schikane OR schlamperei OR überteuert OR horror OR skandal OR armutszeugnis OR unmöglich NEAR/3 (service OR verhalten OR ist)',
    ],
    [
      'waiting',
      4,
      '(warte OR warten OR wartet OR gewartet OR warteschleife) NEAR/8 (seit OR noch OR immer OR vergeblich OR stunde OR stunden OR tage OR wochen) OR vergeblich OR "immer noch" NEAR/4 (nicht OR kein OR keine) OR "noch immer" NEAR/4 (nicht OR kein OR keine) OR "schon wieder" OR warteschleife OR "zum vierten mal" OR "zum dritten mal" OR "zum zweiten mal" OR "wie lange" NEAR/6 noch',
    ],
    [
      'duration',
      3,
      '(seit NEAR/3 (wochen OR tagen OR monaten OR stunden)) AND (nicht OR kein OR keine OR niemand OR keiner OR nichts)',
    ],
    [
      'negated',
      4,
      '(nicht OR kein OR keine OR keinen OR nie) NEAR/2 (gut OR zufrieden OR toll OR schön OR hilfreich OR empfehlen OR weiterempfehlen OR hilfe OR antwort OR reaktion OR rückmeldung OR freundlich)',
    ],
    [
      'broken-promise',
      4,
      'statt NEAR/3 (zugesagt* OR versprochen* OR vereinbart* OR bestellt*) OR "von wegen" OR "leere versprechungen" OR mahnung OR doppelt NEAR/3 (abgebucht OR berechnet OR belastet) OR abgebucht NEAR/5 (falsch OR obwohl OR trotz) OR preiserhöhung OR "zu teuer" OR werbung NEAR/4 verspricht',
    ],
    [
      'carelessness',
      4,
      'einfach NEAR/6 (gestellt OR abgestellt OR aufgelegt OR geworfen OR abgelegt OR gekündigt OR ignoriert OR weggefahren) OR ignoriert OR abgewimmelt OR aufgelegt OR verschlampt OR "verloren gegangen"',
    ],
    [
      'demand',
      6,
      'beschwerde OR beschweren OR reklamation OR reklamiere OR reklamieren OR "nie wieder" OR anwalt OR verbraucherzentrale OR entschädigung OR schadensersatz',
    ],
    [
      'irony',
      7,
      '"danke für nichts" OR "vielen dank auch" OR (toll OR super OR klasse OR großartig OR prima OR spitze) NEAR/2 (wieder OR gemacht NEAR/2 nicht)',
    ],
  ],
  praise: [
    [
      'thanks',
      4,
      'danke OR dank NEAR/2 (vielen OR herzlichen OR besten OR lieben OR tausend) OR dankeschön OR dankbar',
    ],
    [
      'great',
      4,
      'super OR toll OR tolle OR tolles OR toller OR tollen OR klasse OR großartig OR spitze OR hervorragend* OR perfekt OR perfekte OR begeistert OR ausgezeichnet* OR genial OR fantastisch* OR wunderbar OR bestens OR lob OR zufrieden OR freundlich OR freundliche OR freundliches OR kompetent OR kompetente OR empfehlenswert OR weiterempfehlen OR prima OR erstklassig OR vorbildlich OR top OR hilfsbereit OR sympathisch OR lecker OR liebe NEAR/2 ich OR beste NEAR/3 (stadt OR welt OR pizza OR laden OR service OR team)',
    ],
    [
      'likes',
      4,
      'gefällt NEAR/7 (gut OR sehr OR super OR mir) OR "macht spaß" OR (macht NEAR/3 spaß) OR "hut ab" OR "ein hoch auf" OR respekt OR chapeau OR applaus OR bravo OR "daumen hoch" OR "fünf sterne" OR "5 sterne" OR "tag gerettet"',
    ],
    [
      'continue',
      3,
      '"weiter so" OR "macht weiter" OR "gut gemacht" OR "immer wieder gern" OR "gerne wieder" OR "gern wieder" OR (schnelle NEAR/2 lieferung) OR "gut verpackt"',
    ],
  ],
  question: [
    [
      'request',
      2,
      '"weiß jemand" OR "weiß einer" OR "kann mir jemand" OR "könnt ihr mir sagen" OR "können sie mir sagen" OR "kannst du mir sagen" OR "bitte um hilfe" OR "eine frage" OR "frage zu" OR "frage zum" OR "frage zur" OR "ich frage mich" OR "wüsste gern" OR "würde gern wissen" OR "bitte um auskunft" OR "hat jemand" OR "möchte wissen" OR "bin mir nicht sicher" OR "bitte um info" OR ratlos',
    ],
    ['please', 1, 'bitte NEAR/6 (helfen OR erklären OR sagen OR mitteilen OR hilfe)'],
  ],
  chatter: [
    [
      'greeting',
      2,
      '"guten morgen" OR "gute nacht" OR "guten abend" NEAR/3 (zusammen OR allerseits OR alle OR euch) OR wochenende NEAR/3 (endlich OR schönes OR schönen) OR feierabend OR "schönen tag" OR moin OR servus OR mahlzeit OR "frohe weihnachten" OR "frohe ostern" OR "frohes neues" OR "guten rutsch" OR geburtstag NEAR/4 (alles OR herzlichen OR glückwunsch) OR grüße NEAR/3 (aus OR schöne OR liebe) OR prost OR "bis samstag" OR "bis morgen dann" OR "bin dabei"',
    ],
    [
      'smalltalk',
      2,
      'wetter OR kaffee OR montag NEAR/2 (halt OR wieder OR ist) OR karneval OR fasching OR guckuck OR kuckuck OR "na ihr" OR "na auch" OR "na schon" OR oma OR möwe OR katze OR "mein hund" OR "wer kennt das nicht" OR "wer kennts nicht" OR "schon wach" OR urlaub NEAR/3 (aus OR im OR grüße)',
    ],
  ],
};
