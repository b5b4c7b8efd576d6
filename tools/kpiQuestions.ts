/** What a manager would ask, and where the answer misleads beyond what the whole family is warned of. */
export interface KpiQuestion {
  readonly question: string;
  readonly misleads?: string;
}

const ask = (question: string, misleads?: string): KpiQuestion =>
  misleads === undefined ? { question } : { question, misleads };

/** One question a KPI, by the name of its function. */
export const kpiQuestions: Readonly<Record<string, KpiQuestion>> = {
  // Response and service
  withinTarget: ask(
    'Was this answer in time?',
    'An answer at exactly the target is in time under one rule and late under the other: state the boundary with the target.',
  ),
  responseRate: ask(
    'What share of the people who wrote to us got an answer?',
    'It rises when canned replies go out: read it beside the share of replies that only refer elsewhere and the resolution rate.',
  ),
  unansweredShare: ask(
    'How many of those who wrote to us did we leave standing?',
    'Thanks and remarks that want no answer count as silence unless only requests are counted.',
  ),
  lateShare: ask(
    'What share of requests did we answer, but too late?',
    'It falls when late answers are no longer given at all: read it beside the share never answered.',
  ),
  neverShare: ask(
    'What share of requests got no answer at all?',
    'A request of this morning is not yet "never": count only those whose time has passed.',
  ),
  effectiveResponseRate: ask(
    'What share of requests was answered while the answer was still of use on that channel?',
    'The cut-offs are a judgement on the channel; a change of one cut-off looks like a change of service.',
  ),
  withinTargetShare: ask(
    'How many requests did we answer within the time we promised?',
    'Beyond the target nobody hurries any more: one hour late and one month late count the same.',
  ),
  urgentWithinTarget: ask(
    'Are the angry and impatient answered in time?',
    'Who counts as urgent is decided by a classifier or an agent: a milder mark improves the number.',
  ),
  firstResponseTime: ask(
    'How long does a customer typically wait for the first human answer?',
    'The median says nothing of the slowest: ask for the quantile .9 as well.',
  ),
  nextResponseTime: ask(
    'How long does a customer wait when the conversation goes on?',
    'Long threads weigh more than short ones: each turn is an observation.',
  ),
  resolutionTime: ask(
    'How long does it take until a case is closed?',
    'Closing early and reopening shortens it: each reopening starts a new observation.',
  ),
  ownershipLatency: ask(
    'How long does a case lie before somebody is responsible for it?',
    'Assigning everything to one person at once makes it zero and helps nobody.',
  ),
  queueWait: ask(
    'How long do people wait before anybody turns to them?',
    'People who give up are open waits; leave them out and a long queue looks short.',
  ),
  timeToCritiqueReply: ask(
    'How long does public criticism stand without our reply?',
    'A quick reply that ignores the argument counts as much as one that takes it up.',
  ),
  responseTimeAnswered: ask(
    'How fast were the answers that we gave?',
    'Leaving the hard requests unanswered improves it: that is why it is never shown without the response rate.',
  ),
  channelSpeedRatio: ask(
    'How many times slower is one channel than the other?',
    'Channels draw different questions: a slow channel may hold the hard ones.',
  ),
  socialPhoneLag: ask(
    'How much longer does an angry customer wait on a network than on the phone?',
    'Zero lag may mean that the phone has become slow.',
  ),
  channelQualityGap: ask(
    'Are customers on networks served worse than on the phone?',
    'Raters of one channel are not raters of the other; compare cases of the same kind.',
  ),
  responseCoverage: ask(
    'On how many of the channels that customers use do we really answer?',
    'A channel with one request counts as much as one with a thousand.',
  ),
  critiqueResponseRate: ask(
    'How much of the criticism in public gets an answer?',
    'What counts as criticism is a label: audit it, and keep the same rule over time.',
  ),
  redirectShare: ask(
    'How often do we only say "please call our hotline"?',
    'Some cases must leave the public for the sake of privacy: zero is no target.',
  ),
  inHouseReplyShare: ask(
    'How much of the answering do our own people do?',
    'An agency that writes under a staff account counts as in-house.',
  ),
  selfSufficientAnswerRate: ask(
    'How many answers can the team give without asking somebody else?',
    'It rises when people guess instead of asking: read it beside the resolution rate.',
  ),
  unassignedShare: ask(
    'How many cases does nobody own?',
    'An owner on holiday is an owner: the number says nothing of work being done.',
  ),
  serviceOwnedShare: ask(
    'Is social media a matter of service or of marketing with us?',
    'It follows the rules of assignment, not the skill of the team.',
  ),
  complaintTransferShare: ask(
    'How many public complaints reach the service department?',
    'A transfer is not a solution.',
  ),
  resolutionRate: ask(
    'How many of the closed cases were really solved?',
    'Who says "solved" matters: the agent who closes the case sees more solutions than the customer.',
  ),
  firstContactResolution: ask(
    'How many problems do we solve with the first answer?',
    'A customer who gives up after the first answer looks like a case solved at once.',
  ),
  reassignmentsPerCase: ask(
    'How often is a case passed on before somebody deals with it?',
    'An average hides the few cases that wander for weeks.',
  ),
  handoversPerCase: ask(
    'How often does a case move from one department to another?',
    'A handover can be right: expertise sits elsewhere.',
  ),
  departmentParticipation: ask(
    'How many departments take part in the dialogue?',
    'One reply a month is enough to count.',
  ),
  offHoursDemandShare: ask(
    'How much of the demand arrives when we are closed?',
    'People who know that nobody answers at night do not write at night: demand follows the hours offered.',
  ),
  channelPreference: ask(
    'Which share of the contacts comes in on this channel?',
    'Customers can only prefer what is offered and staffed.',
  ),
  channelCoverage: ask(
    'Are we where our customers are?',
    'Presence is not service: an account that never answers covers its channel.',
  ),
  serviceScore: ask(
    'Is our service good, frequent and quick at once?',
    'The same score stands for different troubles: read the three parts.',
  ),
  preEvaluationCoverage: ask(
    'How much of what we collect is sorted by machine before people see it?',
    'Sorting everything into one class covers 100 %: read it beside the precision.',
  ),
  auditPrecision: ask(
    'How often is the label right that the machine gives?',
    'Audits of easy cases flatter; draw the sample at random. What the machine overlooks is not seen here.',
  ),
  // Engagement and reach
  engagementRate: ask('How many of those who saw our posts reacted?', 'Anger is engagement too, and bait raises it.'),
  engagementPerPost: ask(
    'How many reactions does a post draw?',
    'One post that went round the world carries the mean for a year.',
  ),
  amplification: ask('How often is a post passed on?', 'Posts are passed on out of scorn as well.'),
  caseAmplification: ask(
    'How many people see one service case in public?',
    'Reach as told by the network counts screens, not readers.',
  ),
  visibleCaseShare: ask(
    'How many of our service cases happen in front of an audience?',
    'Moving a case to a private message lowers it and solves nothing.',
  ),
  uniqueAuthors: ask('How many different people speak about us?', 'One person with three accounts is three authors.'),
  reach: ask(
    'How many different people did we reach?',
    'The same person on two networks counts twice unless accounts are joined, and joining needs consent.',
  ),
  penetration: ask(
    'What part of our market did we reach?',
    'Reached people outside the market swell it: count only those in the market above the line.',
  ),
  growthRate: ask('By how much did the community grow?', 'A raffle grows a community for a week.'),
  stickiness: ask(
    'How many of the monthly visitors come on a given day?',
    'A small month of loyal people shows a high number: look at both counts.',
  ),
  dailyStatusUpdates: ask(
    'How often does a user post?',
    'Per calendar day and per active day are different numbers: say which.',
  ),
  activityByHour: ask(
    'At what hour is most going on?',
    'Hours are local: without the zone of the audience, not of the server, the peak sits at the wrong place.',
  ),
  trend: ask('Is it going up or down, and how fast?', 'A straight line through a season shows a trend that is none.'),
  promotionShare: ask('How much of what we post is advertising?', 'What counts as promotion is a label of our own.'),
  promotionTolerance: ask(
    'How many followers does each additional bit of advertising cost?',
    'Promotion and season go together: unfollows after Christmas have two causes.',
  ),
  baitShare: ask(
    'How many of our posts are raffles and cat pictures?',
    'The border between a nice picture and bait is a judgement: keep one rule.',
  ),
  offGoalEngagementShare: ask(
    'How much of the engagement goes to posts that have nothing to do with us?',
    'A raffle may bring people who stay: look at them a month later.',
  ),
  contentFit: ask(
    'How much of the engagement goes to posts that serve a goal?',
    'Tag the posts before they are published, or every success fits a goal afterwards.',
  ),
  valueSignalShare: ask(
    'How often do people save a post or say thank you?',
    'Thanks are a habit of language: compare within one language.',
  ),
  pushShare: ask(
    'How much do we post and walk away?',
    'A post that nobody comments needs no reply and still counts as push.',
  ),
  originalContentShare: ask(
    'How much of our content is made for the channel and not a left-over?',
    'Similarity of words finds copies, not tired ideas.',
  ),
  proactiveShare: ask(
    'Do we start conversations or only answer?',
    'It falls in a crisis although nobody has grown lazy: answers go up.',
  ),
  // Fans and likes
  fanScore: ask(
    'How surely is this follower a fan?',
    'It is no probability measured on known fans: nobody has labelled any. Compare groups and dates under equal weights.',
  ),
  decayedEvidence: ask(
    'How much of what a person did for us still counts today?',
    'Half a year of half-life suits phones and not houses.',
  ),
  fans: ask(
    'How many fans do we really have?',
    'The interval holds the doubt about persons under the given weights, not the doubt about the weights.',
  ),
  fanShare: ask('What share of our followers are fans?', 'Bought likes dilute it although no fan has left.'),
  likeInflation: ask(
    'How many likes does it take to have one fan?',
    'With likes alone as evidence the number only repeats the weight of a like: 18.7 is what one like means, not a finding.',
  ),
  marketMatch: ask(
    'How many of our followers live where we sell?',
    'Those who hide their country are not like those who show it: read the bounds.',
  ),
  languageMatch: ask(
    'How many of our followers read the language we write in?',
    'The language of a profile is not the language of its owner.',
  ),
  insiderFollowerShare: ask(
    'How many of our followers are our own people?',
    'Only those known as insiders are counted: a lower bound.',
  ),
  authenticShare: ask(
    'How many of our followers are real people?',
    'If sensitivity and specificity of the test are wrong, the correction is wrong; below the false-alarm rate it is cut to 1.',
  ),
  audienceQuality: ask(
    'Is this the right audience: in the market, real, and fond of us?',
    'The weights are a convention: compare one brand over time, never two brands.',
  ),
  // Community and audience
  memberToMemberShare: ask(
    'Do members talk to each other or only to us?',
    'Quarrels between members are talk between members.',
  ),
  selfStartShare: ask(
    'Do members start the conversations?',
    'A page where only the host may post shows 0 by its settings.',
  ),
  hostIndependence: ask(
    'Does the talk go on when we are silent?',
    'Hosts are silent at night and on holidays, when members are quiet too.',
  ),
  cohesionWithoutHost: ask(
    'Would the members still be connected if we left?',
    'One missing tie in the data can cut a network in two: sampling breaks it.',
  ),
  communityIndex: ask(
    'Is this a community or an audience?',
    'The bounds 30 and 60 are reading aids from few cases, not thresholds.',
  ),
  initiationShare: ask(
    'Who starts the conversations, members or we?',
    'Threads without any answer count as well: see the share of threads started by members.',
  ),
  dialogueRatio: ask(
    'How many conversations are real dialogues?',
    'A long exchange may be a customer who must ask four times.',
  ),
  repeatTieShare: ask(
    'Do people meet again or only once?',
    'A longer window finds more repeated ties: compare windows of equal length.',
  ),
  offEventShare: ask('Do members talk outside our events?', 'The longer the event windows, the smaller the share.'),
  participationLadder: ask(
    'How many read, how many react, how many start something?',
    'Lurkers are seen only where views are counted.',
  ),
  gini: ask(
    'How unevenly is the contribution spread?',
    'People who contribute nothing raise it if they are in the list and do not exist if they are not.',
  ),
  absenceFactor: ask(
    'How many people may fall ill before half of the contributions stop?',
    'It counts contributions, not what only one person knows how to do.',
  ),
  networkDensity: ask(
    'What share of the possible ties exists?',
    'It falls as a community grows, since nobody knows a thousand people: compare equal sizes.',
  ),
  potentialTies: ask(
    'How many pairs of members could know each other?',
    'It grows with the square of the members and says nothing of those who talk.',
  ),
  reciprocity: ask('Is talk returned?', 'Thanks for an answer makes a tie mutual.'),
  eiIndex: ask(
    'Do people talk across groups or keep to their own?',
    'A small group has few inside ties to offer: read the rescaled value and p.',
  ),
  internalTieShare: ask('How much of the talk stays inside the groups?', 'One group for all makes it 1.'),
  modularity: ask('Are there camps?', 'It favours large groups, and random networks reach high values too.'),
  activityValue: ask('What is an act of some months ago worth today?', 'The weight is a price that somebody set.'),
  love: ask('How active has this member been of late?', 'It counts acts, not affection: a loud critic scores high.'),
  commitmentLevel: ask(
    'On which level of commitment is this member?',
    'Levels are steps: two members at .99 and 1.01 are alike and stand on different ones.',
  ),
  connectionReach: ask(
    'How many live connections does this member have?',
    'Strength is given by the caller; ten weak ties look like one strong tie.',
  ),
  gravity: ask('Does the community pull its members in?', 'It rises when uncommitted members leave.'),
  activationRate: ask(
    'How many members did something in the period?',
    'One like is activity; and the period decides: a month always shows more than a week.',
  ),
  newcomerActivation: ask(
    'How many newcomers dare to post?',
    'Those who joined last week had no time yet: only closed cohorts count.',
  ),
  newcomerSurvival: ask(
    'How many newcomers come back?',
    'Somebody whose question was answered at once has no reason to come back.',
  ),
  newcomerHostility: ask(
    'How many newcomers are received with hostility?',
    'Newcomers without any reply are not in it: silence is no welcome either.',
  ),
  belongingShare: ask('Do members say "we"?', '"We" can mean the members, the family or the customer\'s company.'),
  praiseShare: ask('Do our hosts praise?', 'Praise from a template is praise to the counter.'),
  hostSmallTalkShare: ask(
    'Do our hosts also chat beside the service?',
    'In a fault of the network small talk is out of place: low is right then.',
  ),
  addressMirrorRate: ask(
    'Do we address people as they address us?',
    'Texts without any form of address are unknown, not mirrored.',
  ),
  toneMirroring: ask(
    'Does the tone of our replies fit the tone of the question?',
    'Mirroring an insult fits and is wrong.',
  ),
  insultRate: ask('How often are our people insulted?', 'Deleted insults are missing unless they are counted first.'),
  insultRateDifference: ask(
    'Are staff with name and face insulted less?',
    'Without random assignment the kinder cases may have gone to those with a face.',
  ),
  rosterCoverage: ask(
    'Do we know our most important members?',
    'A note without content covers; and notes on persons need a lawful basis.',
  ),
  memberRoles: ask(
    'Who leads, who is new, who jests, who is made the scapegoat, who may be provoking?',
    'Ten cases are few: a label is a reason to look, not a verdict. Hostile posts are counted where somebody marked or removed them, so a suspicion inherits the bias of the moderators.',
  ),
  scapegoatIndex: ask(
    'Is this member attacked more than others?',
    'Somebody who provokes is attacked as well: the number does not say who began.',
  ),
  enforcementEquality: ask(
    'Do the same rules hold for all?',
    'Equal odds of a sanction can still mean unequal sanctions.',
  ),
  unsanctionedShare: ask(
    'How many violations have no consequence?',
    'Only recorded violations count: looking away lowers it.',
  ),
  memberAlertShare: ask(
    'How often do members tell us of trouble first?',
    'Better monitoring of our own lowers it, and that is no loss.',
  ),
  memberAlertLead: ask(
    'How much earlier than we do members notice trouble?',
    'Incidents that members never told are not in it.',
  ),
  deescalationRate: ask('How often do we calm things down?', 'The more harmless the alerts, the higher the rate.'),
  interestClusters: ask(
    'Which groups of interest are there among those who agreed?',
    'There are always clusters: k-means finds them in noise too. Read stability first.',
  ),
  // Advocacy and loyalty
  advocacyShare: ask('How many people speak up for us?', 'Paid recommendations look like free ones.'),
  crisisDefenseRatio: ask(
    'When we are attacked, how much of the talk defends us?',
    'Those who stay silent are in neither number.',
  ),
  communityVerdict: ask(
    'Does the community agree with the critic or contradict?',
    'The first loud voices draw the following ones.',
  ),
  serviceShareRate: ask(
    'How often do customers tell others of our service?',
    'Bad service is shared as well: read it beside the sentiment.',
  ),
  serviceAdvocacyLift: ask(
    'Does good service make advocates?',
    'Customers who ask for help are more involved to begin with: a difference is no proof of cause.',
  ),
  ladderDistribution: ask(
    'How many customers are satisfied, loyal, advocates?',
    'The rungs are drawn by us: a milder rule lifts everybody.',
  ),
  minimumMetShare: ask('How many customers are at least loyal?', 'Loyal by contract is not loyal by will.'),
  ladderFlow: ask(
    'How do customers move on the ladder?',
    'With few movements the added thirds decide: look at the counts.',
  ),
  rfm: ask(
    'Which customers bought lately, often and for much?',
    'Fifths always exist: in a bad year somebody still scores 5.',
  ),
  interactionRatio: ask('Do customers talk with us or only buy?', 'It rises when sales fall.'),
  nonBuyerInteractorShare: ask(
    'How many of those who talk with us have not bought anything yet?',
    'Purchases that cannot be matched make buyers look like prospects.',
  ),
  // Listening and share of voice
  mentionVolume: ask(
    'How often are we mentioned?',
    'One quarrel of two people makes a hundred mentions: count authors as well.',
  ),
  mentionRate: ask(
    'How often are we mentioned a day?',
    'The Poisson interval takes mentions as independent; replies and shares come in flocks and are wider in truth.',
  ),
  shareOfVoice: ask('How much of the talk about the market is about us?', 'It rises in a scandal.'),
  weightedShareOfVoice: ask(
    'How much of the talk is about us when large accounts weigh more?',
    'One celebrity decides: read n_eff, not the number of mentions.',
  ),
  sentimentShare: ask(
    'What share of the talk is positive, negative or neutral?',
    'A classifier that errs in one direction moves it more than any campaign.',
  ),
  netSentiment: ask(
    'Is opinion on balance for or against us?',
    'Zero means equally many friends and foes, or nobody who cares: look at the neutral share.',
  ),
  campaignReception: ask(
    'Did the campaign change what people think of us?',
    'A campaign draws other people into the talk: a different crowd, not a changed opinion.',
  ),
  brandHealthIndex: ask(
    'Of those with an opinion, how many like us?',
    'It leaves out the neutral ones, often nine in ten.',
  ),
  topicShare: ask(
    'How much of the talk about us concerns this topic?',
    'Posts with two topics count in both: shares may add up to more than 1.',
  ),
  topicLift: ask(
    "Is this topic ours more than everybody's?",
    'Lift favours rare topics: with three posts it is easily tenfold.',
  ),
  platformShare: ask(
    'How much of the talk happens on this platform?',
    'Closed groups and messengers cannot be listened to and count as nothing.',
  ),
  platformTopicMatrix: ask(
    'What is discussed where?',
    'Rows add up to 1: they say nothing of how large a platform is.',
  ),
  buzzVolume: ask(
    'How far did the peak rise above the usual?',
    'The highest of many hours is always above the mean: pick the hour before you look.',
  ),
  ageStructure: ask(
    'How old are the people on this network?',
    'Ages are what people typed in; the unknown ones may all be of one age: read the bounds.',
  ),
  effectiveN: ask(
    'How many independent voices stand behind these ratings?',
    'It sees accounts, not people: a hundred false accounts look independent.',
  ),
  independentRaterShare: ask('Do many people rate or a few many times?', 'A person may honestly rate ten products.'),
  moodTrend: ask(
    'Is the mood getting better or worse?',
    'A change of the classifier is a change of the mood in this series.',
  ),
  // Crisis
  burst: ask(
    'Is a storm of criticism beginning?',
    'At the default threshold expect a false alarm about every three months (.34 in 30 days in the simulation).',
  ),
  burstBaseline: ask(
    'How many critics are usual at this hour?',
    'A past storm left in the history makes the next one look usual.',
  ),
  indexOfDispersion: ask(
    'Do the events come evenly, by chance, or in bursts?',
    'A swing of the day looks like bursts: take out the season first.',
  ),
  criticShare: ask(
    'How many of those who speak are critics?',
    'In the first hour the critics are the first to speak: the share falls as others join.',
  ),
  rallyEffect: ask(
    'Does the attack rally our loyal people?',
    'Before must be an ordinary time of the same hours and weekdays.',
  ),
  shitstormLevel: ask(
    'How bad is it, on the scale from 0 to 6?',
    'Unknown evidence is not absent evidence: act on the upper end of the interval.',
  ),
  rateChangeParts: ask(
    'Did we change, or did the mix of channels change?',
    'The parts explain by arithmetic, not by cause, and they depend on the groups chosen.',
  ),
  // Enrichment and consent
  consentRate: ask('How many of those asked agreed?', 'A pre-ticked box gives 100 % and no consent.'),
  linkOnlyShare: ask(
    'Of how many contacts do we hold only a link to the profile?',
    'A high share is a choice for privacy, not a lack.',
  ),
  doubleOptInCompletion: ask(
    'How many complete the double opt-in?',
    'Those who do not confirm may never have signed up themselves: that is what the second step is for.',
  ),
  timeToConfirm: ask(
    'How long does it take people to confirm?',
    'Those who never confirm stay open: without them it looks like minutes.',
  ),
  enrichmentCoverage: ask(
    'How much do we know about our contacts?',
    'Full coverage of data that no purpose needs is a risk, not a success.',
  ),
  interestMatch: ask(
    'How well does this newsletter fit this person?',
    'Golf and golfing are different words: bring the interests to one vocabulary first.',
  ),
  segmentSize: ask(
    'How many people are in this segment?',
    'Two large segments that differ by one person show that person.',
  ),
  segmentLift: ask(
    'Does this segment buy more than the average?',
    'The best of fifty segments is lucky: test it on new data.',
  ),
  conversionRate: ask(
    'How many of those who agreed to be contacted bought?',
    'People who agree are interested already: the rate does not hold for others.',
  ),
  // Value
  deflectedCases: ask(
    'How many service cases did the community save us?',
    'Success and intent come from surveys of those who answer surveys.',
  ),
  deflectionSavings: ask(
    'How much money do the saved cases save?',
    'Money is saved when capacity is cut or used for something else, not when a call does not come. The 288,000 EUR of A1 leave out intent, own cost and points.',
  ),
  costPerAnswer: ask(
    'What does an answer cost us?',
    'The average falls with volume: one more answer costs less than that, one fewer saves less.',
  ),
  peerPoints: ask(
    'How many points has this helper earned?',
    'Every rule is played: watch for pairs who like each other.',
  ),
  pointsLiability: ask(
    'What do we owe for the points in circulation?',
    'The redemption rate of the past does not hold when the programme ends.',
  ),
  peerSolveShare: ask(
    'How many cases do customers solve for each other?',
    'Easy cases are solved by members: it is no share of the work.',
  ),
  fanFunnel: ask(
    'How many fans become contacts, and how many of those buy?',
    'Buyers who would have bought anyway pass through the funnel as well.',
  ),
  valuePerFan: ask(
    'What is a fan worth?',
    'Fans are good customers to begin with: the value is not made by the network.',
  ),
  assistedConversionRate: ask('How many buyers read a review before?', 'Touching a review is not being moved by it.'),
  roi: ask(
    'Does it pay?',
    'Benefits that are estimated and costs that are counted do not mix well: show how each was found.',
  ),
  goalCoverage: ask('Does each of our goals have a number?', 'A goal with a KPI that nobody looks at is covered.'),
  adoptionCurve: ask('How did the community grow day by day?', 'It only rises: those who left are not taken off.'),
  daysTo: ask(
    'How many days did it take to the first hundred members?',
    'The launch campaign decides it; the second hundred tells more.',
  ),
  compositeScore: ask(
    'How do several scores add up to one?',
    'Parts make up for each other: a dead part hides behind a good one.',
  ),
  // Surveys, ratings, votes and ideas
  nps: ask(
    'Would customers recommend us?',
    'The same score stands for very different customers: 50/0/50 and 0/100/0 are both 0.',
  ),
  csat: ask(
    'How many customers are satisfied?',
    'Asked right after a friendly chat, people rate the chat, not the solution.',
  ),
  ces: ask('How much trouble was it to get help?', 'Scales run in both directions in the field: say what 7 means.'),
  surveyMargin: ask(
    'How sure is a share from a survey?',
    'The interval covers chance, not who was asked: experts are no customers.',
  ),
  shareOf: ask('What is a published percentage worth?', 'Without n it may stand on nine people or nine thousand.'),
  ratingSummary: ask(
    'Do five hundred good ratings mean a good product?',
    'The interval assumes independent raters: see the effective number.',
  ),
  maturityLevel: ask(
    'On which level of integration do we stand?',
    'People rate themselves, and one level is not twice another.',
  ),
  rankPercentile: ask('Where do we stand in a ranking?', 'Ranks hide distances: the last may be close to the first.'),
  optionShare: ask(
    'What share of the votes did this option get?',
    'Who may vote, and how often, decides more than the share.',
  ),
  ideaConcentration: ask(
    'Do all want the same, or does everybody want something else?',
    'Ideas in other words are other ideas until somebody joins them.',
  ),
  guidedYield: ask(
    'Do targeted questions bring more usable ideas than an open box?',
    'Who judges "feasible" should not know which ideas came from where.',
  ),
  jokeVoteRisk: ask(
    'Is this vote meant in earnest?',
    'A popular honest winner raises dominance as well: flags are reasons to look.',
  ),
};
