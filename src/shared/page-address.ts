/** How the visitor came here, written in the address by letters, advertisements and counters: nobody else’s business. */
const tracking = /^(?:(?:utm|mtm|pk|mc)_|(?:_se|fbclid|gclid|dclid|msclkid)(?:=|$))/iu;

/** The address of this page, for a link to share: its query as it is written but for the tracking, no fragment. */
export function pageAddress(): string {
  const {href, search} = location;
  const query = search.slice(1).split('&');
  const kept = query.filter((pair) => !tracking.test(pair)).join('&');
  return href.replace(/[?#].*/u, '') + (kept && `?${kept}`);
}
