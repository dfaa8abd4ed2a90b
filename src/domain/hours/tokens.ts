/** What stopped the reading of a text: a place in it and, when there is one, what was expected there. */
export class Misread extends Error {
  constructor(
    readonly at: number,
    /** French, without the full stop; empty when the text itself has no sure meaning. */
    readonly hint = '',
  ) {
    super();
  }
}

/**
 * A word or a sign that has one meaning. Kinds:
 * `t` time (`value` in minutes), `z` sunrise, sunset, dawn or dusk (0 to 3), `>` « à partir de », `a` around the clock;
 * `d` date (`value`, `month`, `year` or 0), `n` number, `N` rank (« 1er », -1 for the last), `m` month, `e` Easter;
 * `w` weekday, `b` the word « mar », a day or a month; `p` public holidays, `s` school holidays, `k` ISO weeks, `y` even
 * or odd ones, `D` the word « day »;
 * `o` open, `O` « ouvert », `f` closed, `u` unknown, `r` by appointment, `x` except, `c` comment; a sign is its own kind, `.` is the end.
 */
export interface Token {
  readonly kind: string;
  readonly at: number;
  readonly value: number;
  readonly month?: number;
  readonly year?: number;
  /** The words of a comment. */
  readonly text?: string;
}

/** Reads tokens one after the other; what is not expected throws `Misread`. */
export class TokenReader {
  #tokens: readonly Token[];
  #index = 0;
  #end: Token;

  constructor(tokens: readonly Token[], length: number) {
    this.#tokens = tokens;
    this.#end = {kind: '.', at: length, value: 0};
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
