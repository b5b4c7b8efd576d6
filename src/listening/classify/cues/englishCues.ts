import type { CueTable } from './cue.js';

/** What English posts say when they ask, complain, praise, propose, order, warn, inquire for the press, or sell. */
export const englishCues: CueTable = {
  emergency: [
    [
      'fire',
      6,
      '("on fire" OR "caught fire" OR flames OR smoke OR smoking OR sparks OR sparking OR exploded OR "burning smell" OR burnt NEAR/5 (hand OR finger OR child)) NOT ("smoke free" OR "no smoking" OR "team is on fire")',
    ],
    ['gas', 6, '"smell gas" OR "smells of gas" OR "gas leak" OR "carbon monoxide" OR "leaking gas"'],
    [
      'injured',
      6,
      'injured OR unconscious OR bleeding OR electrocuted OR "electric shock" OR poisoned OR ambulance OR choking OR burned NEAR/4 (hand OR skin OR me OR son OR daughter)',
    ],
    [
      'danger',
      5,
      'emergency OR "life threatening" OR "in danger" OR "called 911" OR "called 999" OR trapped OR collapsed',
    ],
    ['despair', 7, '"kill myself" OR "end my life" OR suicide OR suicidal OR "want to die"'],
  ],
  press: [
    [
      'press',
      5,
      '"press inquiry" OR "press enquiry" OR "media inquiry" OR "media enquiry" OR "press office" OR journalist OR reporter OR spokesperson OR "on the record" OR newsroom OR editor',
    ],
    [
      'interview',
      4,
      'interview OR "request for comment" OR (comment NEAR/5 (story OR article OR deadline)) OR ((writing OR working) NEAR/4 (story OR article OR piece))',
    ],
  ],
  spam: [
    [
      'money',
      5,
      'bitcoin OR crypto OR forex OR "passive income" OR "work from home" OR casino OR (earn NEAR/5 (day OR week OR dollars OR money)) OR (loan NEAR/5 (instant OR guaranteed))',
    ],
    [
      'follow',
      4,
      '"follow me" OR "follow back" OR "link in bio" OR "click here" OR "click the link" OR "check my profile" OR "check out my" OR "dm me" OR (buy NEAR/2 followers) OR "free followers"',
    ],
    [
      'offer',
      4,
      '"you have won" OR "you have been selected" OR "free iphone" OR "gift card" NEAR/6 (free OR claim) OR "promo code" OR viagra OR "lose weight" OR "limited offer" OR "act now"',
    ],
  ],
  order: [
    [
      'buy',
      4,
      '(want OR like OR wish OR please OR need) NEAR/8 (order OR buy OR purchase OR book OR reserve OR preorder OR upgrade)',
    ],
    [
      'change',
      4,
      '(want OR like OR wish OR please OR need) NEAR/8 (cancel OR return OR exchange OR refund OR rebook OR terminate)',
    ],
    ['order', 3, '"place an order" OR "place my order" OR "hereby cancel" OR "hereby order" OR "sign me up"'],
  ],
  idea: [
    [
      'proposal',
      4,
      'suggestion OR suggest OR idea OR "feature request" OR "how about" OR "what about adding" OR proposal OR propose',
    ],
    [
      'wish',
      3,
      '"would be great" OR "would be nice" OR "would be cool" OR "would be good" OR "would be helpful" OR "would love to see" OR "you should" OR "you could" OR "why not just" OR "please add" OR "i wish you" OR "consider adding"',
    ],
  ],
  complaint: [
    [
      'fails',
      3,
      "(work OR working OR load OR loading OR respond OR responding OR arrive OR arrived OR connect OR reply OR replied OR answer OR answering OR help OR helped) NEAR/4 (not OR never OR doesn't OR don't OR won't OR isn't OR hasn't OR can't OR nobody OR no OR didn't OR cannot)",
    ],
    [
      'broken',
      3,
      'broken OR broke OR faulty OR defective OR damaged OR crashes OR crashed OR outage OR down NEAR/3 (again OR still OR since) OR "keeps dropping"',
    ],
    [
      'bad',
      3,
      'bad OR terrible OR awful OR horrible OR worst OR useless OR rude OR disappointed OR disappointing OR angry OR furious OR ridiculous OR unacceptable OR scam OR ripoff OR disgrace OR pathetic OR joke OR annoying OR disgusting OR appalling OR frustrating OR frustrated OR incompetent OR shame',
    ],
    [
      'waiting',
      3,
      '"for weeks" OR "for days" OR "for months" OR "for hours" OR "still waiting" OR "yet again" OR "third time" OR "still no" OR "on hold"',
    ],
    [
      'negated',
      3,
      "(not OR never OR isn't OR wasn't) NEAR/2 (good OR happy OR satisfied OR impressed OR helpful OR recommend OR acceptable)",
    ],
    ['demand', 3, 'complaint OR complain OR complaining OR "never again" OR lawyer OR compensation OR "money back"'],
  ],
  praise: [
    ['thanks', 3, 'thanks OR thank OR thankyou OR grateful OR kudos OR "hats off"'],
    [
      'great',
      3,
      'great OR awesome OR excellent OR amazing OR fantastic OR perfect OR brilliant OR wonderful OR superb OR love OR outstanding OR impressed OR best OR helpful OR friendly OR recommended OR "highly recommend"',
    ],
    ['continue', 2, '"keep it up" OR "well done" OR "good job" OR "great job" OR "nice work" OR "keep up"'],
  ],
  question: [
    [
      'request',
      2,
      '"does anyone" OR "does anybody" OR "can anyone" OR "can you tell" OR "could you tell" OR "could you please" OR "can you please" OR "have a question" OR "i wonder" OR "wondering if" OR "need help" OR "please help" OR "help me" OR "let me know"',
    ],
    ['please', 1, 'please NEAR/6 (explain OR tell OR help OR advise OR clarify)'],
  ],
  chatter: [
    [
      'greeting',
      2,
      '"good morning" OR "good night" OR "good evening" OR "happy friday" OR "have a nice" OR "happy new year" OR "merry christmas" OR "happy birthday" OR "morning all"',
    ],
    ['laughter', 2, 'haha* OR lol OR rofl OR lmao OR hehe*'],
  ],
};
