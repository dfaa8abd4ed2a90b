/** Numbers that know what they count: kilometres are not euros, a month is not a year. The compiler keeps them apart. */
declare const unit: unique symbol;
export type Quantity<U extends string> = number & {readonly [unit]: U};

/** Kilometres on the road. */
export type Km = Quantity<'km'>;
/** Days of work not spent at the office. */
export type Days = Quantity<'jour'>;
/** Hours on the road. */
export type Hours = Quantity<'h'>;
/** Kilograms of CO2 equivalent. */
export type Kg = Quantity<'kg'>;
/** Money in the currency of the sum it belongs to, over a year unless said otherwise. */
export type Money = Quantity<'argent'>;

export type Currency = 'EUR' | 'CHF';

/** From the more careful amount to the more complete one, in this order: `low` ≤ `high`. */
export interface Range {
  readonly low: Money;
  readonly high: Money;
}
