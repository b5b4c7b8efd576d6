/** The families of KPIs, each a folder. */
export type KpiFamily =
  | 'response'
  | 'engagement'
  | 'fans'
  | 'community'
  | 'advocacy'
  | 'listening'
  | 'crisis'
  | 'enrichment'
  | 'value'
  | 'surveys';

/** The words of one KPI. */
export interface KpiDescription {
  /** Name of the function. */
  readonly id: string;
  readonly family: KpiFamily;
  readonly title: string;
  /** Short name in formulas and tables; empty when it has none. */
  readonly symbol: string;
  readonly tex: string;
  /**
   * Fields by name: `count` (whole, at least 0), `number`, `fraction` (0..1), `amount` (major units), `ms`, `instant`,
   * `zone`, `currency`, `id`, literals, lists `x[]` and records `{ [name]: x }`; a closing `?` marks an optional field.
   * `conf` and `definition` belong to every KPI.
   */
  readonly input: Readonly<Record<string, string>>;
  readonly range: string;
  readonly unit: string;
  /** Where the definition comes from; K-1 to K-93 are the concepts of the source articles. */
  readonly source: string;
  /** What is done about small samples: the codes of docs/kpi. */
  readonly smallSample: string;
  /** What the whole family must be warned of. */
  readonly criticism: string;
  /** Rises with every change of formula or default. */
  readonly version: number;
}

/** Completes the entries of a family with what they share. */
export function describe(
  family: KpiFamily,
  criticism: string,
  entries: readonly Omit<KpiDescription, 'family' | 'criticism' | 'version'>[],
): KpiDescription[] {
  return entries.map((entry) => ({ ...entry, family, criticism, version: 1 }));
}
