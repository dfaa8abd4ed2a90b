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
 * `t` time (`value` in minutes), `z` sunrise or sunset (0 or 1), `>` « à partir de »;
 * `n` number, `N` rank (« 1er »), `l` the last, `Y` year, `m` month, `M` the same in figures, `e` Easter;
 * `w` weekday, `b` the word « mar », a day or a month; `p` public holidays, `s` school holidays, `k` ISO weeks, `y` even
 * or odd ones, `D` the word « day »;
 * `o` open, `O` « ouvert », `f` closed, `u` unknown, `r` by appointment, `x` except, `c` comment; a sign is its own kind, `.` is the end.
 */
export interface Token {
  readonly kind: string;
  readonly at: number;
  readonly value: number;
  /** The words of a comment. */
  readonly text?: string;
}

/** More days, or slots of a day, than any real list has; keeps every answer quick. */
const longest = 23;

/** Reads tokens one after the other; what is not expected throws `Misread`. */
export class TokenReader {
  #tokens: readonly Token[];
  #index = 0;
  #end: Token;
  /** One letter a token. */
  #kinds: string;

  constructor(tokens: readonly Token[], length: number) {
    this.#tokens = tokens;
    this.#end = {kind: '.', at: length, value: 0};
    this.#kinds = tokens.map(({kind}) => kind).join('');
  }

  /** The token to come, or one further; then the end. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#index + ahead] ?? this.#end;
  }

  /** Is the token to come of one of these kinds? */
  is(kinds: string): boolean {
    return kinds.includes(this.peek().kind);
  }

  /** Do the kinds of the tokens to come look like this? */
  sees(pattern: RegExp): RegExpExecArray | null {
    return pattern.exec(this.#kinds.slice(this.#index));
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
    while (this.is(separators) && begins.includes(this.peek(1).kind)) {
      if (items.length > longest) this.fail('texte trop long');
      this.#index++;
      items.push(item());
    }
    return items;
  }
}
