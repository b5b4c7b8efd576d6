/** Formulas that items cannot feed: asking `compute` for one is another mistake than a wrong name. */
export const formulaNames =
  'withinTarget resolutionTime ownershipLatency queueWait timeToCritiqueReply channelSpeedRatio ' +
  'socialPhoneLag channelQualityGap responseCoverage redirectShare inHouseReplyShare ' +
  'selfSufficientAnswerRate unassignedShare serviceOwnedShare complaintTransferShare resolutionRate ' +
  'firstContactResolution reassignmentsPerCase handoversPerCase departmentParticipation channelCoverage ' +
  'serviceScore preEvaluationCoverage auditPrecision caseAmplification visibleCaseShare penetration ' +
  'growthRate trend promotionShare promotionTolerance baitShare offGoalEngagementShare contentFit ' +
  'valueSignalShare originalContentShare decayedEvidence marketMatch languageMatch insiderFollowerShare ' +
  'authenticShare audienceQuality offEventShare potentialTies internalTieShare activityValue ' +
  'commitmentLevel connectionReach gravity newcomerActivation newcomerSurvival newcomerHostility ' +
  'belongingShare praiseShare hostSmallTalkShare addressMirrorRate toneMirroring insultRate ' +
  'insultRateDifference rosterCoverage memberRoles scapegoatIndex enforcementEquality unsanctionedShare ' +
  'memberAlertShare memberAlertLead deescalationRate interestClusters advocacyShare crisisDefenseRatio ' +
  'communityVerdict serviceShareRate serviceAdvocacyLift ladderDistribution minimumMetShare ladderFlow rfm ' +
  'interactionRatio nonBuyerInteractorShare weightedShareOfVoice campaignReception topicLift ageStructure ' +
  'independentRaterShare moodTrend rallyEffect shitstormLevel rateChangeParts consentRate linkOnlyShare ' +
  'doubleOptInCompletion timeToConfirm enrichmentCoverage interestMatch segmentSize segmentLift ' +
  'conversionRate deflectedCases deflectionSavings costPerAnswer peerPoints pointsLiability peerSolveShare ' +
  'fanFunnel valuePerFan assistedConversionRate roi goalCoverage adoptionCurve daysTo compositeScore nps ' +
  'csat ces surveyMargin shareOf ratingSummary maturityLevel rankPercentile optionShare ideaConcentration ' +
  'guidedYield jokeVoteRisk';
