/** The rules laid over the days: for every spelling that is not plain. */
import type {Calendar, Day, Rule, Slot, WholeHours} from './hours.js';
import {kept} from './kept.js';
import {dayLength, shifted} from './timeline.js';

/** A slot, and the day that it begins: 0, or 1 for the next one. */
interface Layer extends Slot {
  readonly day: number;
}

/** A slot as a rule lays it. */
type Laid = Rule['slots'][number] & Pick<Layer, 'day'>;

/** In order, the touching ones that say the same made one. */
export function joined<T extends Slot>(slots: readonly T[]): T[] {
  const result: T[] = [];
  for (const slot of [...slots].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    const isSame = last?.to === slot.from && last.state === slot.state && last.comment === slot.comment;
    if (isSame) result.pop();
    result.push(isSame ? {...slot, from: last.from} : slot);
  }
  return result;
}

/** The slots without what is between two minutes. */
const cut = <T extends Slot>(slots: readonly T[], from: number, to: number): T[] =>
  slots.flatMap((slot) =>
    slot.to <= from || slot.from >= to
      ? slot
      : [
          {...slot, to: from},
          {...slot, from: to},
        ].filter((piece) => piece.from < piece.to),
  );

/** Slots laid over others; what is closed only takes away. Cuts only where it must: it is most of the work. */
function over(under: readonly Layer[], slots: readonly Laid[]): readonly Layer[] {
  let all = [...under];
  for (const slot of slots) {
    const {from, to, state} = slot;
    if (all.some((layer) => layer.from < to && from < layer.to)) all = cut(all, from, to);
    if (state !== 'closed') all.push({...slot, state});
  }
  return all;
}

/** From the last rule that replaces what was said before. */
const sinceLastWipe = (rules: readonly Rule[]): readonly Rule[] =>
  rules.reduce<readonly Rule[]>((before, rule) => (rule.wipes ? [rule] : [...before, rule]), []);

/**
 * The rules laid one over the other on some days: minutes 0 to 1440 of the first, 1440 to 2880 of the second. `covering`:
 * the rules about each day. A rule about the next day cuts the night before it, in its turn.
 */
function lay(rules: readonly Rule[], ...covering: readonly (readonly Rule[])[]): readonly Layer[] {
  const told = covering.map(sinceLastWipe);
  let layers: readonly Layer[] = [];
  for (const rule of rules) {
    const mine: Laid[] = [];
    told.forEach((its, day) => {
      if (!its.includes(rule)) return;
      const midnight = day * dayLength;
      if (rule.wipes) layers = cut(layers, midnight, midnight + dayLength);
      mine.push(...shifted(rule.slots, midnight).map((slot) => ({...slot, day})));
    });
    layers = rule.mode === '|' ? over(over([], mine), layers) : over(layers, mine);
  }
  return layers;
}

/** What begins on the first day. */
const begun = (layers: readonly Layer[]): Layer[] => joined(layers.filter(({day, from}) => !day && from < dayLength));

const said = (layers: readonly Layer[]) => JSON.stringify(joined(layers));

/** Why a day is not an ordinary one. `isSpoken`: the text speaks of public holidays. */
function mark(covering: readonly Rule[], holiday: string | undefined, isSpoken: boolean): Omit<Day, 'slots'> {
  const told = sinceLastWipe(covering);
  const last = told.at(-1);
  const isUsual = covering.some(({isOpen, dated}) => isOpen && !dated);
  const isNamed = told.some(({holidays, isOpen}) => holidays && (isOpen || isUsual));
  const unconfirmed = !!holiday && !isSpoken && told.some(({isOpen, sure}) => isOpen && !sure);
  const closing = last?.isOpen || !last?.wipes ? undefined : (last.comment ?? (last.holidays ? holiday : undefined));
  return {
    holiday,
    reason: unconfirmed ? holiday : closing,
    exceptional: unconfirmed || (!!holiday && isNamed) || covering.some(({dated}) => dated),
    unconfirmed,
  };
}

/** Hours, from their rules. `schoolOn`: nothing when it is not published. */
export function paintedHours(
  rules: readonly Rule[],
  timeZone: string,
  holidayOn: Calendar['holidayOn'],
  schoolOn: (day: number) => boolean | undefined = () => undefined,
): WholeHours {
  const guessing = (guess: boolean): Calendar => ({holidayOn, schoolOn: (day) => schoolOn(day) ?? guess});
  const coveringIn = (calendar: Calendar) => kept((day: number) => rules.filter(({covers}) => covers(day, calendar)));
  const school = guessing(false);
  const covering = coveringIn(school);
  const coveringHolidays = coveringIn(guessing(true));
  const ordinary = coveringIn({...school, holidayOn: () => undefined});
  const layOnce = kept((key: string) => {
    const days = key.split(';').map((places) => places.split(','));
    return lay(rules, ...days.map((places) => rules.filter((_, place) => places.includes(`${place}`))));
  });
  /** Most days are covered alike: each way is laid once. */
  const layAlike = (...days: readonly (readonly Rule[])[]) =>
    layOnce(days.map((its) => its.map((rule) => rules.indexOf(rule)).join()).join(';'));
  const isSpoken = rules.some(({holidays, mode}) => holidays && mode !== '-');

  /** Where school holidays are not published, a day is known when it is the same with and without them. */
  const marks = kept((day: number) => {
    const found = mark(covering(day), holidayOn(day), isSpoken);
    const [one, other] = [covering(day), coveringHolidays(day)];
    const isSame = one.length === other.length || said(layAlike(one)) === said(layAlike(other));
    return found.unconfirmed || isSame ? found : {reason: 'vacances scolaires', exceptional: true, unconfirmed: true};
  });
  const twoDays = kept((first: number) => {
    const days = [first, first + 1];
    const layers = layAlike(...days.map(covering));
    return days.reduce((all, number, day) => {
      if (!marks(number).unconfirmed) return all;
      const midnight = day * dayLength;
      const doubtful = [...layers, ...layAlike(...days.map(coveringHolidays))].filter((layer) => layer.day === day);
      const to = Math.max(midnight + dayLength, ...doubtful.map((layer) => layer.to));
      return over(all, [{from: midnight, to, state: 'unknown', day}]);
    }, layers);
  });
  return {
    timeZone,
    timeline: kept((day: number) =>
      joined(shifted(cut(cut(twoDays(day - 1), 0, dayLength), 2 * dayLength, Infinity), -dayLength)),
    ),
    usual: kept((day: number) =>
      begun(
        lay(
          rules,
          ordinary(day).filter(({dated}) => !dated),
        ),
      ),
    ),
    season: (day) => rules.map(({season}) => (season?.(day, school) ? 1 : '')).join(),
    day: kept((day: number) => ({...marks(day), slots: begun(twoDays(day))})),
  };
}
