import * as kpi from '../../src/kpi/index.js';
import type { Adapter } from '../spec/adapter.js';

/** The fixtures of a file: interactions as columns, by name. */
type Fixtures = Readonly<Record<string, ItemColumns>>;

interface ItemColumns {
  readonly columns: Readonly<Record<'kind' | 'at' | 'author' | 'replyTo', readonly number[]>>;
  readonly dictionaries: { readonly kind: readonly string[] };
}

type Callable = (...args: unknown[]) => unknown;

/** A call names a formula, a statistic or a peer's number; `input` is its one argument, or `{ args }` are all of them. */
export const kpiAdapter: Adapter = new Proxy({} as Record<string, (input: never, fixtures: never) => unknown>, {
  get: (_, name: string) => {
    const call = functionOf(name);
    return call && ((input: unknown, fixtures: Fixtures) => call(...argumentsOf(input, fixtures)));
  },
});

function functionOf(name: string): Callable | undefined {
  const places: readonly object[] = [kpi, kpi.statistics, 'compat' in kpi ? (kpi.compat as object) : {}];
  return places.map((place) => (place as Record<string, unknown>)[name]).find((found) => typeof found === 'function') as
    | Callable
    | undefined;
}

function argumentsOf(input: unknown, fixtures: Fixtures): unknown[] {
  const { args } = (input ?? {}) as { args?: unknown[] };
  return Array.isArray(args) ? args.map((argument) => resolved(argument, fixtures)) : [input];
}

function resolved(argument: unknown, fixtures: Fixtures): unknown {
  const { $items } = (argument ?? {}) as { $items?: string };
  const found = $items === undefined ? undefined : fixtures[$items];
  return found === undefined ? argument : itemsOf(found);
}

/** Interactions of a fixture's columns. */
function itemsOf({ columns, dictionaries }: ItemColumns): object[] {
  return columns.at.map((at, row) => ({
    id: String(row),
    kind: dictionaries.kind[columns.kind[row] as number],
    at,
    author: unlessMissing(columns.author[row]),
    replyTo: unlessMissing(columns.replyTo[row]),
  }));
}

const unlessMissing = (value: number | undefined) => (value === undefined || value < 0 ? null : String(value));
