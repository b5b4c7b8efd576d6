import type { CueTable } from './cue.js';

/** What English posts say when they ask, complain, praise, propose, order, warn, inquire for the press, or sell. */
export const englishCues: CueTable = {
  emergency: [
    [
      'fire',
      9,
      '("on fire" OR "caught fire" OR flames OR smoke OR sparks OR sparking OR exploded OR explosion OR "burning smell" OR "smells like burning" OR "fire brigade" OR "fire department") NOT (detector* OR cigarette* OR "mouth is on fire" OR "smoke signals" OR "smoke free" OR "team is on fire" OR "he is on fire" OR "she is on fire" OR "you are on fire" OR "prices exploded" OR "costs exploded")',
    ],
    ['gas', 9, '(smell OR smells OR smelling OR leak OR leaking) NEAR/3 gas OR "carbon monoxide"'],
    [
      'injured',
      9,
      'injured OR unconscious OR collapsed OR bleeding OR electrocuted OR "electric shock" OR poisoned OR poisoning OR ambulance OR choking OR scalded OR burns NEAR/4 (hand OR skin OR arm) OR burned NEAR/4 (hand OR skin OR arm OR son OR daughter) OR "cannot breathe" OR "can\'t breathe" OR "heart attack" OR seizure OR (hurt NEAR/4 (child OR badly OR someone OR people OR seriously))',
    ],
    ['hospital', 5, '"life threatening" OR paramedics OR hospital NEAR/6 (poisoning OR injured OR burns)'],
    [
      'danger',
      9,
      '(emergency NOT ("emergency management" OR "emergency services" OR "an emergency" OR "in emergency" OR "no emergency")) OR "in danger" OR "danger the" OR "called 911" OR "called 999" OR "call 911" OR "call 999" OR "burst pipe" OR flooding NEAR/6 (basement OR cellar OR house OR kitchen) OR "about to fall" OR "power line" NEAR/4 (down OR road) OR brakes NEAR/5 (failed OR failing OR fail)',
    ],
    ['trapped', 9, '(stuck OR trapped) NEAR/5 (lift OR elevator) OR trapped OR "locked in"'],
    ['fall', 9, '(fallen OR fell OR falling) NEAR/4 (tracks OR track OR rails OR platform OR stairs OR scaffolding)'],
    [
      'violence',
      9,
      '(threatening OR threatens OR threatened OR attacking OR attacked OR stabbed OR robbed OR robbing) NEAR/8 (knife OR gun OR people OR cashier OR staff OR passenger OR someone OR me OR now) OR "bomb threat" OR gunman',
    ],
    [
      'despair',
      12,
      '"kill myself" OR "end my life" OR suicide OR suicidal OR "want to die" OR ("want to live" NEAR/2 (any OR anymore OR longer))',
    ],
  ],
  press: [
    [
      'press',
      7,
      '"press inquiry" OR "press enquiry" OR "media inquiry" OR "media enquiry" OR "press office" OR "press officer" OR "press conference" OR "press release" OR "press photos" OR "press kit" OR "press pass" OR "media list" OR "media desk" OR "news desk" OR "media team" OR spokesperson OR spokeswoman OR spokesman',
    ],
    [
      'journalist',
      7,
      'journalist OR reporter OR newsroom OR editor NEAR/4 (of OR magazine OR paper) OR "tv crew" OR "film crew" OR "camera crew" OR columnist OR correspondent',
    ],
    [
      'statement',
      6,
      '"on the record" OR "request for comment" OR comment NEAR/5 (story OR article OR deadline OR by) OR statement NEAR/6 (requests OR request OR magazine OR newspaper OR your) OR interview NEAR/8 (could OR arrange OR request OR would OR like OR executive OR ceo OR schedule) OR quotes NEAR/4 (approve OR authorise OR authorize) OR "goes to print" OR "to print" OR deadline NEAR/8 (confirm OR figures OR comment OR today)',
    ],
    [
      'report',
      6,
      '(article OR story OR documentary OR podcast OR broadcast OR newspaper OR paper OR "radio show" OR magazine OR feature OR programme) AND (writing OR working OR quote OR print OR host OR guest OR speak OR film OR investigating OR "is it true" OR publish)',
    ],
    ['research', 6, 'investigating NEAR/10 (questions OR times OR how) OR report NEAR/4 (will OR tonight OR recall)'],
  ],
  spam: [
    [
      'money',
      6,
      '"passive income" OR "work from home" OR "get rich" OR "gets rich" OR "guaranteed profit" OR "results guaranteed" OR earn NEAR/5 (day OR week OR dollars OR money OR home) OR loan NEAR/5 (instant OR guaranteed OR credit) OR loans NEAR/5 (instant OR guaranteed OR credit) OR "welcome bonus" OR "no deposit" OR "invest now" OR "double your"',
    ],
    [
      'follow',
      6,
      '"follow me" OR "click the link" OR "my profile" OR "my channel" OR "visit my" OR "check out my" OR "dm me" OR "message me privately" OR followers NEAR/4 (buy OR real OR free) OR "subscribe to my"',
    ],
    [
      'prize',
      6,
      '"you have won" OR "you have been selected" OR "free iphone" OR "gift card" NEAR/6 (free OR claim) OR giveaway NEAR/4 (enter OR win OR join) OR "limited offer" OR "act now" OR "dream holiday" OR "claim your"',
    ],
    [
      'wonder',
      6,
      '"lose weight" OR "belly fat" OR "miracle pill" OR kilos NEAR/4 (lost OR lose) OR pounds NEAR/4 (lost OR lose) OR "spiritual healer" OR "love spell" OR "spell caster" OR replica OR "without prescription" OR "rank first" OR singles OR licence NEAR/3 without OR licences NEAR/3 without OR "this trick"',
    ],
  ],
  order: [
    [
      'buy',
      5,
      '(want OR like OR wish OR please OR need OR can OR could OR where) NEAR/8 (order OR buy OR purchase OR book OR reserve OR preorder OR "pre order" OR upgrade OR switch)',
    ],
    [
      'reserve',
      6,
      '"put one aside" OR "put it aside" OR (set NEAR/3 aside) OR reserve NEAR/5 (please OR can OR could) OR "take orders" OR "to collect" OR "get another" NEAR/8 please',
    ],
    [
      'change',
      6,
      '(want OR like OR wish OR please OR need) NEAR/8 (cancel OR return OR exchange OR refund OR rebook OR terminate OR "end my" OR "delivery address" OR "delivery date") OR cancellation NEAR/5 (confirm OR customer OR number OR contract)',
    ],
    [
      'declare',
      6,
      '"place an order" OR "place my order" OR "hereby cancel" OR "hereby order" OR "sign me up" OR "i am returning" OR "i am cancelling" OR "want a refund" OR "i hereby"',
    ],
    [
      'offer',
      5,
      '(quote OR quotation) NEAR/5 (send OR please OR need) OR "accept the offer" OR "send the contract" OR "accept your offer"',
    ],
  ],
  idea: [
    [
      'proposal',
      6,
      'suggestion OR suggest OR idea OR "feature request" OR "how about" OR "what about adding" OR proposal OR propose OR "what do you think of" OR "ever considered" OR "ever thought of" OR "ever thought about" OR "food for thought"',
    ],
    [
      'conditional',
      5,
      'would NEAR/2 (great OR nice OR cool OR good OR helpful OR handy OR useful OR better OR awesome OR fantastic OR lovely OR brilliant) OR "would be really useful" OR "would love to see" OR "would help many" OR "i wish you"',
    ],
    [
      'advice',
      6,
      '"you should" OR "you could" OR "you ought to" OR "ought to be" OR "could you not" OR "why not just" OR "why not add" OR "why don\'t you" OR "please add" OR "consider adding" OR "someone could" OR "maybe make" OR "maybe add" OR "please introduce"',
    ],
  ],
  complaint: [
    [
      'fails',
      3,
      "(work OR works OR working OR load OR loads OR loading OR respond OR responding OR arrive OR arrived OR connect OR reply OR replies OR replied OR answer OR answering OR answers OR help OR helped OR refund OR refunded OR turn OR turned OR show OR showed OR cares OR care OR do) NEAR/4 (not OR never OR doesn't OR don't OR won't OR isn't OR hasn't OR can't OR nobody OR didn't OR cannot OR barely OR \"no one\")",
    ],
    [
      'broken',
      4,
      'broken OR broke OR faulty OR defective OR damaged OR crashes OR crashed OR crashing OR outage OR down NEAR/3 (again OR still OR since OR for OR been) OR "keeps dropping" OR "out of order" OR crack OR cracked OR scratched OR shrunk OR mouldy OR leaking OR torn OR "food was cold" OR cold NEAR/2 was OR wrong OR late NEAR/3 (again OR hour OR hours OR always) OR delayed OR dirty OR cancelled NEAR/3 (another OR again OR train)',
    ],
    [
      'bad',
      4,
      'bad OR terrible OR awful OR horrible OR worst OR worse OR useless OR rude OR disappointed OR disappointing OR disappointment OR angry OR furious OR ridiculous OR unacceptable OR scam OR ripoff OR "rip off" OR disgrace OR disgraceful OR pathetic OR "a joke" OR annoying OR annoyed OR disgusting OR appalling OR frustrating OR frustrated OR incompetent OR shame OR shameful OR "poor quality" OR poor OR rubbish OR shambles OR outrageous OR overpriced OR nightmare OR fuming OR unprofessional OR "nobody had a clue" OR "fed up" OR "sick of"',
    ],
    [
      'waiting',
      4,
      '"for weeks" NEAR/6 (waiting OR no OR not OR been) OR "still waiting" OR "yet again" OR "third time" OR "fourth time" OR "still no" OR "still not" OR "on hold" OR "waited forever" OR waited NEAR/4 (hour OR hours OR days OR weeks) OR waiting NEAR/5 (hour OR hours OR days OR weeks OR months) OR "how much longer" OR "cut off"',
    ],
    [
      'negated',
      4,
      "(not OR never OR isn't OR wasn't OR aren't) NEAR/2 (good OR happy OR satisfied OR impressed OR helpful OR recommend OR acceptable) OR \"does not do\"",
    ],
    [
      'broken-promise',
      4,
      'instead NEAR/4 (promised OR agreed OR ordered) OR (charged OR billed) NEAR/3 (twice OR double OR wrong OR again) OR "price rise" OR "price increase" OR "price hike" OR "too expensive" OR "so called" OR advert NEAR/3 (promises OR promised)',
    ],
    [
      'carelessness',
      4,
      'left NEAR/8 (rain OR outside OR street OR pavement) OR "hung up" OR ignored OR ignoring OR "fobbed off" OR dumped OR "threw it" OR "lost my"',
    ],
    [
      'demand',
      6,
      'complaint OR complain OR complaining OR "never again" OR "never buying" OR lawyer OR solicitor OR compensation OR ombudsman OR "avoid this"',
    ],
    [
      'irony',
      9,
      '"thanks for nothing" OR "thanks a lot for" NEAR/4 (nothing OR ruining) OR (great OR brilliant OR lovely OR fantastic) NEAR/2 another',
    ],
  ],
  praise: [
    [
      'thanks',
      4,
      'thanks OR "thank you" OR thankyou OR grateful OR kudos OR "hats off" OR "shout out" OR shoutout OR "three cheers" OR appreciate OR appreciated OR cheers NEAR/3 (team OR for)',
    ],
    [
      'great',
      4,
      'great OR awesome OR excellent OR amazing OR fantastic OR perfect OR perfectly OR brilliant OR wonderful OR superb OR love OR loving OR outstanding OR impressed OR helpful OR friendly OR recommended OR recommend OR delighted OR pleased OR happy NEAR/2 (really OR very OR so OR with) OR lovely NEAR/3 (staff OR people OR team OR service OR meal OR stay OR man OR lady OR food) OR delicious OR best NEAR/3 (town OR ever OR world OR service OR team OR pizza OR shop) OR "so kind"',
    ],
    [
      'likes',
      4,
      '(really OR much) NEAR/1 like OR "five stars" OR "5 stars" OR "saved our day" OR "saved my day" OR "made my day" OR respect OR bravo OR "you rock" OR "guys rock" OR "thumbs up" OR "could not be better" OR "rock solid"',
    ],
    [
      'continue',
      3,
      '"keep it up" OR "well done" OR "good job" OR "nice work" OR "keep up" OR "all good" OR "fast delivery" OR "well packed"',
    ],
  ],
  question: [
    [
      'request',
      2,
      '"does anyone" OR "does anybody" OR "can anyone" OR "can somebody" OR "can someone" OR "can you tell" OR "could you tell" OR "a question" OR "quick question" OR "i wonder" OR "wondering if" OR "wondering whether" OR "wondering how" OR "need help" OR "please help" OR "help me" OR "please advise" OR "anyone know" OR "not sure how" OR "has anyone" OR "want to know"',
    ],
    ['please', 1, 'please NEAR/6 (explain OR tell OR clarify)'],
  ],
  chatter: [
    [
      'greeting',
      2,
      '"good morning" OR "good night" OR "good evening" OR "happy friday" OR "have a nice" OR "have a lovely" OR "have a good" OR "happy new year" OR "merry christmas" OR "happy easter" OR "happy birthday" OR "morning all" OR greetings OR cheers NEAR/4 (nice OR to) OR "see you" OR "count me in" OR weekend NEAR/3 (last OR happy OR finally)',
    ],
    [
      'smalltalk',
      2,
      'weather OR coffee OR mondays OR "bank holiday" OR "guess who" OR gran OR granny OR grandma OR seagull OR "my dog" OR "my cat" OR "already awake" OR "else awake" OR "lunch time" OR lunchtime OR "am i right"',
    ],
  ],
};
