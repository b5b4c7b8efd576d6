import { share, shareOfSum } from '../result/shareResult.js';

// The shares of members, threads and incidents that are one count of another.

/**
 * Share of the replies of members that go to other members, not to the host: `memberToMember / (memberToMember +
 * memberToHost)`, 0..1; null when both are 0.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-48; the replies of automated accounts and insiders are left out; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { memberToMemberShare } from 'social-crm/kpi';
 *
 * memberToMemberShare({ memberToMember: 30, memberToHost: 12 }).value; // => 0.7142857142857143
 * ```
 */
export const memberToMemberShare = /* @__PURE__ */ shareOfSum('memberToMemberShare', 'memberToMember', 'memberToHost');

/**
 * Share of threads started by members, among threads with at least two authors: `memberStarted / threads`, 0..1; null
 * at `threads: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-49; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { selfStartShare } from 'social-crm/kpi';
 *
 * selfStartShare({ memberStarted: 45, threads: 60 }).value; // => 0.75
 * ```
 */
export const selfStartShare = /* @__PURE__ */ share('selfStartShare', 'memberStarted', 'threads');

/**
 * Share of all threads that members started: `memberStarted / threads`, 0..1; null at `threads: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-50; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { initiationShare } from 'social-crm/kpi';
 *
 * initiationShare({ memberStarted: 45, threads: 60 }).value; // => 0.75
 * ```
 */
export const initiationShare = /* @__PURE__ */ share('initiationShare', 'memberStarted', 'threads');

/**
 * Share of threads with at least two turns of both sides: `withDialogue / threads`, 0..1; null at `threads: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-65; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { dialogueRatio } from 'social-crm/kpi';
 *
 * dialogueRatio({ withDialogue: 35, threads: 100 }).value; // => 0.35
 * ```
 */
export const dialogueRatio = /* @__PURE__ */ share('dialogueRatio', 'withDialogue', 'threads');

/**
 * Share of ties with at least two talks: `repeatedTies / ties`, 0..1; null at `ties: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-45; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { repeatTieShare } from 'social-crm/kpi';
 *
 * repeatTieShare({ repeatedTies: 30, ties: 120 }).value; // => 0.25
 * ```
 */
export const repeatTieShare = /* @__PURE__ */ share('repeatTieShare', 'repeatedTies', 'ties');

/**
 * Share of member messages outside the windows of events: `outside / messages`, 0..1; null at `messages: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-47; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { offEventShare } from 'social-crm/kpi';
 *
 * offEventShare({ outside: 400, messages: 1000 }).value; // => 0.4
 * ```
 */
export const offEventShare = /* @__PURE__ */ share('offEventShare', 'outside', 'messages');

/**
 * Share of members active in the window: `active / members`, 0..1; null at `members: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-64; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { activationRate } from 'social-crm/kpi';
 *
 * activationRate({ active: 120, members: 800 }).value; // => 0.15
 * ```
 */
export const activationRate = /* @__PURE__ */ share('activationRate', 'active', 'members');

/**
 * Share of newcomers who post within 30 days; cohorts still open are left out by the caller: `activated / joined`,
 * 0..1; null at `joined: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-52; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { newcomerActivation } from 'social-crm/kpi';
 *
 * newcomerActivation({ activated: 18, joined: 60 }).value; // => 0.3
 * ```
 */
export const newcomerActivation = /* @__PURE__ */ share('newcomerActivation', 'activated', 'joined');

/**
 * Share of activated newcomers who post again after 30 days: `stayed / activated`, 0..1; null at `activated: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-52; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { newcomerSurvival } from 'social-crm/kpi';
 *
 * newcomerSurvival({ stayed: 9, activated: 18 }).value; // => 0.5
 * ```
 */
export const newcomerSurvival = /* @__PURE__ */ share('newcomerSurvival', 'stayed', 'activated');

/**
 * Share of newcomers with a reply whose first reply is hostile: `hostile / newcomers`, 0..1; null at `newcomers: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-52; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { newcomerHostility } from 'social-crm/kpi';
 *
 * newcomerHostility({ hostile: 3, newcomers: 40 }).value; // => 0.075
 * ```
 */
export const newcomerHostility = /* @__PURE__ */ share('newcomerHostility', 'hostile', 'newcomers');

/**
 * Share of messages that insult staff: `insults / messages`, 0..1; null at `messages: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-56; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { insultRate } from 'social-crm/kpi';
 *
 * insultRate({ insults: 40, messages: 1000 }).value; // => 0.04
 * ```
 */
export const insultRate = /* @__PURE__ */ share('insultRate', 'insults', 'messages');

/**
 * Share of top members noted in the roster of the team: `noted / top`, 0..1; null at `top: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-58; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { rosterCoverage } from 'social-crm/kpi';
 *
 * rosterCoverage({ noted: 40, top: 50 }).value; // => 0.8
 * ```
 */
export const rosterCoverage = /* @__PURE__ */ share('rosterCoverage', 'noted', 'top');

/**
 * Share of violations without consequence: `unsanctioned / violations`, 0..1; null at `violations: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-59; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { unsanctionedShare } from 'social-crm/kpi';
 *
 * unsanctionedShare({ unsanctioned: 11, violations: 80 }).value; // => 0.1375
 * ```
 */
export const unsanctionedShare = /* @__PURE__ */ share('unsanctionedShare', 'unsanctioned', 'violations');

/**
 * Share of incidents first told by members: `byMembers / incidents`, 0..1; null at `incidents: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-55; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { memberAlertShare } from 'social-crm/kpi';
 *
 * memberAlertShare({ byMembers: 5, incidents: 8 }).value; // => 0.625
 * ```
 */
export const memberAlertShare = /* @__PURE__ */ share('memberAlertShare', 'byMembers', 'incidents');

/**
 * Share of alerts that did not escalate: `deescalated / alerts`, 0..1; null at `alerts: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-55; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { deescalationRate } from 'social-crm/kpi';
 *
 * deescalationRate({ deescalated: 14, alerts: 16 }).value; // => 0.875
 * ```
 */
export const deescalationRate = /* @__PURE__ */ share('deescalationRate', 'deescalated', 'alerts');
