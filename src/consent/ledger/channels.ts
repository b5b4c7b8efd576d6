import type { ConsentChannelClass } from '../../models/index.js';

/** The class of each channel that the rules know. */
export const channelClasses: ReadonlyMap<unknown, ConsentChannelClass> = /* @__PURE__ */ new Map(
  Object.entries({
    email: 'electronic_mail',
    sms: 'electronic_mail',
    messenger: 'electronic_mail',
    social_dm: 'electronic_mail',
    push: 'electronic_mail',
    phone: 'phone',
    autocall: 'autocall',
    fax: 'fax',
    post: 'post',
    in_app: 'in_app',
    public_reply: 'public',
    none: 'none',
  }),
);
