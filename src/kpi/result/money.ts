import { refuse } from '../errors.js';
import { finite } from './checks.js';

/** ISO 4217 currencies whose minor unit is not a hundredth. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** Minor units of a currency, to add amounts without a rounding error. */
export interface MoneyScale {
  readonly currency: string;
  /** A major amount as a whole number of minor units, rounded half away from zero; `path` names the field. */
  toMinor(path: string | readonly (string | number)[], major: number): number;
  toMajor(minor: number): number;
}

/** The minor units of an ISO 4217 code; throws `currency-mismatch` when the code has not that form. */
export function moneyScale(kpi: string, currency: string): MoneyScale {
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) {
    refuse('currency-mismatch', { name: kpi, path: ['currency'] }, ['an ISO 4217 code', currency]);
  }
  const factor = 10 ** (EXPONENTS[currency] ?? 2);
  return {
    currency,
    toMinor: (path, major) => roundHalfAway(scaled(finite(kpi, path, major), factor)),
    toMajor: (minor) => minor / factor,
  };
}

/** Decimal half cents such as 1.005 lie below the half as doubles: 15 digits are read before rounding. */
function scaled(major: number, factor: number): number {
  const product = major * factor;
  const printed = Number(product.toPrecision(15));
  return Math.abs(printed * 2) % 1 === 0 ? printed : product;
}

function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}
