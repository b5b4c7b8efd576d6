/** The ways to reach a person, as consent law tells them apart. Not the social `Channel` of an interaction. */
export const consentChannels = [
  'email',
  'sms',
  'messenger',
  'social_dm',
  'push',
  'phone',
  'autocall',
  'fax',
  'post',
  'in_app',
  'public_reply',
  'none',
] as const;

/** A way to reach a person; `none` when nobody is contacted. `in_app` is unaddressed display in one's own app. */
export type ConsentChannel = (typeof consentChannels)[number];

/** The classes that the rules of advertising are written for. */
export const consentChannelClasses = [
  'electronic_mail',
  'phone',
  'autocall',
  'fax',
  'post',
  'in_app',
  'public',
  'none',
] as const;

/** A class of channels: e-mail, SMS, messenger, direct message and push are all `electronic_mail`. */
export type ConsentChannelClass = (typeof consentChannelClasses)[number];

/** The ways in which data use can be based, in the words of a policy. */
export const consentRoutes = [
  'consent',
  'existing_customer',
  'legitimate_interest',
  'contract',
  'legal_obligation',
  'vital_interest',
  'presumed',
  'opt_out',
  'ch_public',
] as const;

/** A way in which data use can be based. */
export type ConsentRoute = (typeof consentRoutes)[number];

/** The kinds of purposes, which decide the rules that apply. */
export const purposeKinds = [
  'direct_marketing',
  'service',
  'profiling',
  'enrichment',
  'link',
  'monitoring',
  'tracking',
  'legal_obligation',
  'legal_claims',
  'suppression',
  'vital',
] as const;

/** What sort of purpose this is. */
export type PurposeKind = (typeof purposeKinds)[number];

/** The duties that come with an allow or limited, in the order in which a decision lists them. */
export const consentObligations = [
  'GIVE_ART14_NOTICE',
  'INFORM_RIGHT_TO_OBJECT',
  'IDENTIFY_SENDER',
  'INCLUDE_OPT_OUT',
  'RETAIN_EVIDENCE_P5Y',
  'ERASE_COPIED_CONTENT',
] as const;

/** A duty that comes with a decision. */
export type ConsentObligation = (typeof consentObligations)[number];

/** The remarks that never change a decision, in the order in which a decision lists them. */
export const consentWarnings = ['STALE_CONSENT', 'TEXT_CHANGED_EDITORIAL', 'MALFORMED_EVENT'] as const;

/** A remark that never changes a decision. */
export type ConsentWarning = (typeof consentWarnings)[number];
