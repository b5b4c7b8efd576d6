import type { CueTable } from './cue.js';

/** What German posts say when they ask, complain, praise, propose, order, warn, inquire for the press, or sell. */
export const germanCues: CueTable = {
  emergency: [
    [
      'fire',
      6,
      '(brennt OR brand OR feuer OR flammen OR rauch OR qualmt OR raucht OR funken OR explodiert*) NOT ("feuer und flamme" OR "unter den nägeln" OR rauchfrei)',
    ],
    [
      'gas',
      6,
      '(gas OR gasgeruch OR kohlenmonoxid) AND (riecht OR austritt OR tritt OR leck OR geruch OR alarm OR gasgeruch OR kohlenmonoxid)',
    ],
    [
      'injured',
      6,
      'verletzt* OR bewusstlos OR verbrannt OR verbrennungen OR stromschlag OR blutet OR vergiftet OR erstickt OR notarzt OR krankenwagen OR lebensgefahr',
    ],
    [
      'danger',
      5,
      'notfall OR "akute gefahr" OR lebensgefährlich OR "112 gerufen" OR einsturz* OR "eingesperrt" OR (steckt NEAR/4 aufzug) OR (aufzug NEAR/6 (fest OR stecken))',
    ],
    ['despair', 7, '"nicht mehr leben" OR umbringen OR selbstmord OR suizid OR "leben nehmen"'],
  ],
  press: [
    [
      'press',
      5,
      'presseanfrage OR pressestelle OR pressesprecher* OR journalist* OR redaktion OR redakteur* OR stellungnahme OR reporter*',
    ],
    [
      'interview',
      4,
      'interview* OR (artikel AND (schreibe OR recherchiere)) OR "redaktionsschluss" OR recherchiere OR recherche OR zitieren',
    ],
  ],
  spam: [
    [
      'money',
      5,
      'bitcoin OR krypto* OR "passives einkommen" OR "schnell geld" OR "von zuhause" NEAR/5 (geld OR verdienen OR euro) OR kredit NEAR/5 (ohne OR sofort) OR casino OR wettbonus',
    ],
    [
      'follow',
      4,
      '"follower kaufen" OR "folge mir" OR "folgt mir" OR "link in bio" OR "klick hier" OR "klicke hier" OR "klickt hier" OR "jetzt klicken"',
    ],
    [
      'offer',
      4,
      'gewonnen NEAR/6 (herzlichen OR gutschein OR iphone) OR rabattcode OR gratis NEAR/4 (iphone OR gutschein) OR potenzmittel OR abnehmen NEAR/4 (kilo OR tagen)',
    ],
  ],
  order: [
    [
      'buy',
      4,
      '(möchte OR will OR würde OR möchten OR wollen OR kann OR bitte) NEAR/8 (bestellen OR kaufen OR buchen OR abschließen OR reservieren OR nachbestellen OR vorbestellen)',
    ],
    [
      'change',
      4,
      '(möchte OR will OR würde OR möchten OR wollen OR bitte OR hiermit) NEAR/10 (kündigen OR kündige OR stornieren OR storniere OR widerrufen OR widerrufe OR umbuchen OR zurückgeben OR umtauschen)',
    ],
    ['order', 3, 'hiermit AND (bestelle OR buche OR kündige OR widerrufe OR storniere)'],
  ],
  idea: [
    [
      'proposal',
      4,
      'vorschlag OR verbesserungsvorschlag OR idee OR anregung OR "wie wäre es" OR "wie wärs" OR "schlage vor" OR wunsch NEAR/6 (funktion OR app OR update)',
    ],
    [
      'wish',
      3,
      '"wäre schön" OR "wäre toll" OR "wäre super" OR "wäre cool" OR "wäre praktisch" OR "wäre hilfreich" OR "würde mir wünschen" OR "ich wünsche mir" OR "ihr könntet" OR "solltet ihr" OR "ihr solltet" OR "könntet ihr nicht" OR "warum nicht einfach"',
    ],
  ],
  complaint: [
    [
      'fails',
      3,
      '(funktioniert OR geht OR läuft OR klappt OR funktionieren OR reagiert OR lädt OR kommt OR antwortet OR meldet) NEAR/6 (nicht OR nie OR kaum OR niemand OR keiner)',
    ],
    [
      'broken',
      3,
      'kaputt OR defekt OR ausgefallen OR ausfall OR störung OR beschädigt OR abgestürzt OR "stürzt ab" OR fehlerhaft',
    ],
    [
      'bad',
      3,
      'schlecht OR miserabel OR katastroph* OR unverschämt* OR frech* OR saftladen OR enttäuscht OR enttäuschend OR sauer OR wütend OR nervt OR ärger* OR lächerlich OR peinlich OR unfassbar OR inakzeptabel OR abzocke OR betrug OR unfreundlich OR mies OR unzumutbar',
    ],
    [
      'waiting',
      3,
      '("seit wochen" OR "seit tagen" OR "seit monaten" OR "seit stunden" OR vergeblich OR "immer noch" OR "noch immer" OR "schon wieder" OR wiederholt)',
    ],
    [
      'negated',
      3,
      '(nicht OR kein OR keine OR nie) NEAR/2 (gut OR zufrieden OR toll OR schön OR hilfreich OR empfehlen OR okay OR hilfe OR antwort OR reaktion)',
    ],
    [
      'demand',
      3,
      'beschwerde OR beschweren OR reklamation OR reklamiere OR "nie wieder" OR anwalt OR verbraucherzentrale OR entschädigung OR "geld zurück"',
    ],
  ],
  praise: [
    ['thanks', 3, 'danke OR vielen NEAR/2 dank OR dankeschön OR herzlichen NEAR/2 dank'],
    [
      'great',
      3,
      'super OR toll OR klasse OR großartig OR spitze OR hervorragend OR perfekt OR begeistert OR ausgezeichnet OR top OR genial OR fantastisch OR wunderbar OR liebe OR lob OR zufrieden OR freundlich OR kompetent OR empfehlenswert OR weiterempfehlen OR prima',
    ],
    ['continue', 2, '"weiter so" OR "macht weiter" OR "gut gemacht" OR "immer wieder gern" OR "daumen hoch"'],
  ],
  question: [
    [
      'request',
      2,
      '"weiß jemand" OR "kann mir jemand" OR "könnt ihr mir" OR "können sie mir" OR "kannst du mir" OR "bitte um hilfe" OR "habe eine frage" OR "hätte eine frage" OR "ich frage mich" OR "wüsste gern" OR "bitte um auskunft" OR "hat jemand"',
    ],
    ['please', 1, 'bitte NEAR/6 (helfen OR erklären OR sagen OR mitteilen OR melden OR hilfe)'],
  ],
  chatter: [
    [
      'greeting',
      2,
      '"guten morgen" OR "gute nacht" OR "guten abend" OR "schönes wochenende" OR "schönen tag" OR "schönen feierabend" OR moin OR servus OR mahlzeit OR "frohe weihnachten" OR "frohes neues"',
    ],
    ['laughter', 2, 'haha* OR hihi* OR lol OR rofl OR xd OR hehe*'],
  ],
};
