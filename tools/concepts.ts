/** One measurable concept of the source articles, and the functions that compute it. */
export interface Concept {
  readonly id: string;
  readonly concept: string;
  readonly functions: readonly string[];
}

/** The 93 concepts K-1 to K-93, in the order of the articles. */
export const concepts: readonly Concept[] = [
  {
    id: 'K-1',
    concept: 'What people write of their own accord is an honest opinion worth counting',
    functions: ['mentionVolume', 'mentionRate'],
  },
  {
    id: 'K-2',
    concept: 'Customers choose the channel; be where they are',
    functions: ['channelPreference', 'channelCoverage'],
  },
  {
    id: 'K-3',
    concept: 'Customers choose the hours: business hours against customer hours',
    functions: ['offHoursDemandShare'],
  },
  {
    id: 'K-4',
    concept: 'A published share without its sample size (28 % look before getting up); times of day',
    functions: ['shareOf', 'activityByHour'],
  },
  { id: 'K-5', concept: '500 raters say "good": they can hardly err', functions: ['ratingSummary', 'surveyMargin'] },
  {
    id: 'K-6',
    concept: 'Ratings convince because raters are independent equals',
    functions: ['independentRaterShare', 'effectiveN'],
  },
  { id: 'K-7', concept: 'The purchase decision is made by reviews', functions: ['assistedConversionRate'] },
  { id: 'K-8', concept: 'Opinion of one user group on one product', functions: ['netSentiment', 'sentimentShare'] },
  { id: 'K-9', concept: 'Answer a tweet or a forum post', functions: ['responseRate', 'responseCoverage'] },
  { id: 'K-10', concept: 'Own page or blog (proactive) against answers (reactive)', functions: ['proactiveShare'] },
  {
    id: 'K-11',
    concept: 'Raffles, cats and prize games draw more reactions than company matters',
    functions: ['baitShare', 'offGoalEngagementShare'],
  },
  {
    id: 'K-12',
    concept: '600 m members; attention and reach as a goal',
    functions: ['reach', 'penetration', 'uniqueAuthors'],
  },
  { id: 'K-13', concept: 'Supplying followers with messages; a push channel only', functions: ['pushShare'] },
  {
    id: 'K-14',
    concept: 'Criticism in forums and blogs is answered, the argument taken up',
    functions: ['critiqueResponseRate', 'timeToCritiqueReply'],
  },
  { id: 'K-15', concept: 'What is discussed about us', functions: ['topicShare', 'topicLift'] },
  {
    id: 'K-16',
    concept: 'On which platforms the target group is and what it discusses there',
    functions: ['platformShare', 'platformTopicMatrix'],
  },
  {
    id: 'K-17',
    concept: 'How often the company name is used on a platform',
    functions: ['mentionRate', 'shareOfVoice'],
  },
  { id: 'K-18', concept: 'Age structure of a network', functions: ['ageStructure'] },
  { id: 'K-19', concept: 'Number of daily status updates of a user', functions: ['dailyStatusUpdates'] },
  {
    id: 'K-20',
    concept: 'Clustering users by interest: rarely offered, privacy concerns',
    functions: ['interestClusters'],
  },
  { id: 'K-21', concept: 'No reaction to questions and complaints', functions: ['unansweredShare'] },
  { id: 'K-22', concept: 'Only refers to the general service', functions: ['redirectShare'] },
  { id: 'K-23', concept: 'Every third user searches networks for companies and products', functions: ['shareOf'] },
  { id: 'K-24', concept: 'Survey with 109 experts', functions: ['surveyMargin'] },
  { id: 'K-25', concept: 'Most companies are at the first stage of integration', functions: ['maturityLevel'] },
  {
    id: 'K-26',
    concept: 'Collect and automatically pre-evaluate utterances',
    functions: ['preEvaluationCoverage', 'auditPrecision'],
  },
  { id: 'K-27', concept: 'How campaigns land', functions: ['campaignReception'] },
  { id: 'K-28', concept: 'Sales use of the data within data protection', functions: ['conversionRate'] },
  {
    id: 'K-29',
    concept: 'At the x-th incident nobody knows who is responsible',
    functions: ['ownershipLatency', 'unassignedShare', 'reassignmentsPerCase'],
  },
  {
    id: 'K-30',
    concept: 'Listening may be outsourced, the reaction stays with the own CRM',
    functions: ['inHouseReplyShare'],
  },
  { id: 'K-31', concept: 'Twitter is much faster than e-mail', functions: ['channelSpeedRatio'] },
  {
    id: 'K-32',
    concept: 'An answer 24 h later equals no answer on Twitter',
    functions: ['effectiveResponseRate', 'withinTarget'],
  },
  { id: 'K-33', concept: 'Good, often and quick', functions: ['serviceScore'] },
  {
    id: 'K-34',
    concept: 'Good service has a marketing effect because it is shared',
    functions: ['serviceShareRate', 'serviceAdvocacyLift', 'amplification'],
  },
  { id: 'K-35', concept: 'All departments take part', functions: ['departmentParticipation', 'handoversPerCase'] },
  {
    id: 'K-36',
    concept: 'Superfluous advertising; how much can be imposed on a community',
    functions: ['promotionShare', 'promotionTolerance'],
  },
  { id: 'K-37', concept: '"Telekom hilft" established itself quickly', functions: ['adoptionCurve', 'daysTo'] },
  { id: 'K-38', concept: 'Answers come very late or not at all', functions: ['lateShare', 'neverShare'] },
  { id: 'K-39', concept: 'At most 24 h', functions: ['withinTargetShare', 'withinTarget'] },
  {
    id: 'K-40',
    concept: 'Anger or impatience: at once, no slower than on the phone',
    functions: ['urgentWithinTarget', 'socialPhoneLag'],
  },
  { id: 'K-41', concept: 'No queue', functions: ['queueWait'] },
  { id: 'K-42', concept: 'Expectation against economy', functions: ['costPerAnswer'] },
  {
    id: 'K-43',
    concept: 'Concerns solved to full satisfaction',
    functions: ['csat', 'ces', 'resolutionRate', 'firstContactResolution'],
  },
  { id: 'K-44', concept: 'Complaints are "sucked off" into service', functions: ['complaintTransferShare'] },
  { id: 'K-45', concept: 'Contacts in the audience are fleeting', functions: ['repeatTieShare'] },
  { id: 'K-46', concept: 'Belonging and identity', functions: ['belongingShare', 'eiIndex', 'internalTieShare'] },
  { id: 'K-47', concept: 'Exchange outside the concert', functions: ['offEventShare'] },
  { id: 'K-48', concept: 'The band is only a part of the experience', functions: ['memberToMemberShare'] },
  {
    id: 'K-49',
    concept: 'Talk goes on without impulses of the host, also after the encore',
    functions: ['hostIndependence', 'selfStartShare', 'cohesionWithoutHost'],
  },
  {
    id: 'K-50',
    concept: 'Initiate dialogues, not only react',
    functions: ['initiationShare', 'participationLadder', 'gini'],
  },
  {
    id: 'K-51',
    concept: 'The manager praises, sanctions, takes an active part',
    functions: ['praiseShare', 'hostSmallTalkShare'],
  },
  {
    id: 'K-52',
    concept: 'A respectful mood lowers the threshold; newcomers are trampled',
    functions: ['newcomerActivation', 'newcomerSurvival', 'newcomerHostility'],
  },
  { id: 'K-53', concept: 'Mirror the emotion', functions: ['toneMirroring'] },
  { id: 'K-54', concept: 'Sie on Xing, du on Twitter: address as you are addressed', functions: ['addressMirrorRate'] },
  {
    id: 'K-55',
    concept: 'Speed; loyal members report trouble early',
    functions: ['memberAlertShare', 'memberAlertLead', 'deescalationRate'],
  },
  {
    id: 'K-56',
    concept: 'Face and photo raise the threshold for insults',
    functions: ['insultRate', 'insultRateDifference'],
  },
  {
    id: 'K-57',
    concept: 'Leaders, power users, the jester, the one who blunders, the scapegoat',
    functions: ['memberRoles', 'scapegoatIndex'],
  },
  { id: 'K-58', concept: 'Central lists on members for the team', functions: ['rosterCoverage'] },
  {
    id: 'K-59',
    concept: 'All are treated alike; misconduct without consequences',
    functions: ['enforcementEquality', 'unsanctionedShare'],
  },
  {
    id: 'K-60',
    concept: 'Content fits the group and the goals; added value',
    functions: ['contentFit', 'valueSignalShare'],
  },
  { id: 'K-61', concept: 'KPIs that prove the contribution to the goals', functions: ['goalCoverage'] },
  {
    id: 'K-62',
    concept: 'Learn from each posting and its reactions',
    functions: ['engagementPerPost', 'engagementRate', 'trend'],
  },
  {
    id: 'K-63',
    concept: 'Fans carry the word and stand by you in crises',
    functions: ['advocacyShare', 'crisisDefenseRatio'],
  },
  { id: 'K-64', concept: 'The manager activates and knows the mood', functions: ['activationRate', 'moodTrend'] },
  { id: 'K-65', concept: 'Real dialogue', functions: ['dialogueRatio'] },
  {
    id: 'K-66',
    concept: 'Newsletter by interest; sub-segments as the basis of campaigns',
    functions: ['interestMatch', 'segmentSize', 'segmentLift'],
  },
  {
    id: 'K-67',
    concept: 'Satisfied, loyal, advocate; loyal is the new minimum',
    functions: ['ladderDistribution', 'ladderFlow', 'minimumMetShare'],
  },
  {
    id: 'K-68',
    concept: 'Interactions beside transactions; prospects without a purchase',
    functions: ['interactionRatio', 'nonBuyerInteractorShare'],
  },
  { id: 'K-69', concept: 'Five kinds of enrichment', functions: ['enrichmentCoverage'] },
  { id: 'K-70', concept: 'Explicit consent only; profiles merely linked', functions: ['consentRate', 'linkOnlyShare'] },
  { id: 'K-71', concept: 'The double opt-in chaos', functions: ['doubleOptInCompletion', 'timeToConfirm'] },
  {
    id: 'K-72',
    concept: 'Customers in networks are treated worse than on the phone',
    functions: ['channelQualityGap'],
  },
  { id: 'K-73', concept: 'Where the subject is anchored: service or marketing', functions: ['serviceOwnedShare'] },
  { id: 'K-74', concept: 'Loss of prestige and image', functions: ['netSentiment', 'trend'] },
  { id: 'K-75', concept: 'Young staff cannot answer alone', functions: ['selfSufficientAnswerRate'] },
  { id: 'K-76', concept: 'The first followers are staff and loyal customers', functions: ['insiderFollowerShare'] },
  {
    id: 'K-77',
    concept: 'A1: 16,000 service requests a month saved at 1.50 EUR',
    functions: ['deflectionSavings', 'deflectedCases', 'roi'],
  },
  { id: 'K-78', concept: 'Savings in call centre and e-mail', functions: ['deflectionSavings'] },
  {
    id: 'K-79',
    concept: 'Users help users for points credited to their account',
    functions: ['peerPoints', 'peerSolveShare', 'pointsLiability'],
  },
  { id: 'K-80', concept: 'Second last in the innovation index', functions: ['rankPercentile'] },
  {
    id: 'K-81',
    concept: 'In a shitstorm the critics are mostly a minority; it welds the loyal together',
    functions: ['criticShare', 'rallyEffect', 'shitstormLevel'],
  },
  { id: 'K-82', concept: 'Nothing better than being talked about', functions: ['buzzVolume'] },
  {
    id: 'K-83',
    concept: '95 % would want the newest phone for 1 EUR',
    functions: ['optionShare', 'ideaConcentration'],
  },
  {
    id: 'K-84',
    concept: 'Innovation with customers works where they are led with targeted questions',
    functions: ['guidedYield'],
  },
  { id: 'K-85', concept: 'The Chuck-Norris bridge: 89 % of 30,000', functions: ['jokeVoteRisk', 'optionShare'] },
  {
    id: 'K-86',
    concept: 'A fan recommends, wears merchandise, posts enthusiasm',
    functions: ['fanScore', 'advocacyShare'],
  },
  {
    id: 'K-87',
    concept: 'Likes from Russia and Bangladesh for an Austrian newspaper',
    functions: ['marketMatch', 'languageMatch'],
  },
  {
    id: 'K-88',
    concept: 'The number of fans is confused with the number of likes',
    functions: ['likeInflation', 'fans', 'fanShare'],
  },
  { id: 'K-89', concept: 'Bad service becomes visible as well', functions: ['visibleCaseShare', 'caseAmplification'] },
  { id: 'K-90', concept: 'The community agrees or contradicts', functions: ['communityVerdict'] },
  { id: 'K-91', concept: 'Original content, no left-overs', functions: ['originalContentShare'] },
  {
    id: 'K-92',
    concept: '5,000 to 15,000 fans alone are of no use: into the CRM, new business, up-selling',
    functions: ['fanFunnel', 'valuePerFan'],
  },
  { id: 'K-93', concept: 'Measurable, shown, put into figures', functions: ['KpiResult'] },
];

/** The last concept of each of the five articles. */
const LAST = [20, 34, 44, 71, 93];

/** The heading under which a concept stands in docs/concepts.md. */
export function articleOf(id: string): string {
  const number = Number(id.slice(2));
  const article = LAST.findIndex((last) => number <= last);
  return `Article ${article + 1}: K-${(LAST[article - 1] ?? 0) + 1} to K-${LAST[article]}`;
}

/** The anchor of that heading. */
export const articleAnchor = (id: string) => articleOf(id).toLowerCase().replace(':', '').replaceAll(' ', '-');
