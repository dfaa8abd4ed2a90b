/** What stopped the reading of a text: a place in it and, when there is one, what was expected there. */
export class Misread extends Error {
  constructor(
    readonly at: number,
    /** A word of `hints`, or nothing when the text itself has no sure meaning. */
    readonly hint = '',
    /** Which text: `horaires`, `fermetures`, `feries`, `fuseau`. */
    public column = 'horaires',
  ) {
    super(hint);
  }
}

/**
 * A word that has one meaning. Kinds: `t` time (`value` in minutes), `d` date (`value`, `month`, `year` or 0), `n`
 * number, `w` weekday, `m` month, `b` the word « mar », which is both; states `o` open, `f` closed, `u` unknown, `r` by
 * appointment; `p` public holidays, `a` always, `k` ISO weeks, `e` Easter, `c` comment; a sign is its own kind. `.` is
 * the end; an empty kind is passed over.
 */
export interface Token {
  readonly kind: string;
  readonly at: number;
  /** Its text, without quotation marks. */
  readonly text: string;
  readonly value: number;
  readonly month?: number;
  readonly year?: number;
}

/** One form of words: what it looks like from a place on, its kind, and what else it says. */
export type Shape = readonly [
  look: RegExp,
  kind: string,
  read?: (parts: readonly string[], at: number) => Partial<Token>,
];

/** Cuts a text into tokens. Throws `Misread` at the first thing that no shape knows. */
export function tokenize(text: string, shapes: readonly Shape[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0, start = -1; at < text.length;) {
    if (at === start) throw new Misread(at);
    start = at;
    for (const [look, kind, read] of shapes) {
      look.lastIndex = at;
      const parts = look.exec(text);
      if (!parts) continue;
      const token = {kind, at, text: parts[1] ?? parts[0], value: 0, ...read?.(parts, at)};
      if (token.kind) tokens.push(token);
      at += parts[0].length;
      break;
    }
  }
  return tokens;
}

/** The time of hours and minutes as found in a text. */
export function readClock([, hour, minute = '0', other = minute]: readonly string[], at: number): Partial<Token> {
  if (Number(other) > 59) throw new Misread(at, 'heure');
  return {value: Number(hour) * 60 + Number(other)};
}

/** Reads tokens one after the other; what is not expected throws `Misread`. */
export class TokenReader {
  #tokens: readonly Token[];
  #index = 0;
  #end: Token;

  constructor(tokens: readonly Token[], length: number) {
    this.#tokens = tokens;
    this.#end = {kind: '.', at: length, text: '', value: 0};
  }

  /** The token to come, or one further; then the end. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#index + ahead] ?? this.#end;
  }

  /** Is the token to come (or one further) of one of these kinds? */
  is(kinds: string, ahead = 0): boolean {
    return kinds.includes(this.peek(ahead).kind);
  }

  /** The token to come, if it is of one of these kinds; it is then behind. */
  skip(kinds: string): Token | undefined {
    if (!this.is(kinds)) return undefined;
    const token = this.peek();
    this.#index++;
    return token;
  }

  /** The token to come, which has to be of one of these kinds. */
  take(kinds: string, hint = ''): Token {
    return this.skip(kinds) ?? this.fail(hint);
  }

  fail(hint = '', token = this.peek()): never {
    throw new Misread(token.at, hint);
  }

  /** Items between separators, as long as what follows a separator can begin one. */
  list<T>(item: () => T, begins: string, separators = ','): T[] {
    const items = [item()];
    while (this.is(separators) && this.is(begins, 1)) {
      this.skip(separators);
      items.push(item());
    }
    return items;
  }
}
