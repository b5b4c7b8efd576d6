/** Names that the platform has accepted: asking again would cost as much as the first time. */
const known = /* @__PURE__ */ new Set(['UTC']);

/** Whether the platform knows an IANA time zone. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  known.add(name);
  return true;
}
