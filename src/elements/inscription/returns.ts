/** Told when the network, the page or the person comes back; gives what to call to hear no more. */
export function followReturns(back: () => void): () => void {
  const {document: page} = globalThis as {document?: Document};
  if (!page) return () => undefined;
  const seen = () => {
    if (page.visibilityState === 'visible') back();
  };
  window.addEventListener('online', back);
  window.addEventListener('pageshow', back);
  page.addEventListener('visibilitychange', seen);
  return () => {
    window.removeEventListener('online', back);
    window.removeEventListener('pageshow', back);
    page.removeEventListener('visibilitychange', seen);
  };
}
