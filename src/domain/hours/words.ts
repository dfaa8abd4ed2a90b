/** The words of a text, and what each of them means: kinds of tokens (see `Token`) with their values. */

const days = 'lundi mardi mercredi jeudi vendredi samedi dimanche mon tue wed thu fri sat sun';
const months =
  '. janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
  '. jan feb mar apr may jun jul aug sep oct nov dec';

/** Each kind and value, then its words and signs. Those of the first have no meaning of their own. */
const others = ` de du des d le la les l en pendant tous toute jour annee mois soleil sur uniquement
w5_-_w6 weekend
x_s periodescolaire
s sh vacancesscolaire
p ph ferie
k week semaine
y0 pair paire
y1 impair impaire
e easter paque
- - ‐ ‑ ‒ – — ― − au a
, , et &
; ; .
| ||
o open
O ouvert
f off closed ferme fermee
u unknown
r rdv rendezvou
x sauf hor
D day
t720 midi
t0 minuit
> apartir
N1 premier
N-1 dernier
z0 sunrise lever
z1 sunset coucher
z2 dawn aube
z3 dusk crepuscule`;

let known: Map<string, string> | undefined;

/** Made at the first word: names of days from two letters on, of months from three on, and the other words. */
function meanings(): Map<string, string> {
  const found = new Map<string, string>();
  const name = (names: string, kind: string, shortest: number) =>
    names.split(' ').forEach((full, index, {length}) => {
      for (let letters = shortest; letters <= full.length; letters++) {
        const word = full.slice(0, letters);
        const meaning = kind + (index % (length / 2));
        found.set(word, (found.get(word) ?? meaning) === meaning ? meaning : '?');
      }
    });
  name(days, 'w', 2);
  name(months, 'm', 3);
  for (const line of others.split('\n')) {
    const [meaning = '', ...words] = line.split(' ');
    for (const word of words) found.set(word, meaning);
  }
  for (const sign of ':/[]+()') found.set(sign, sign);
  return found.set('mar', 'b').set('\n', ';');
}

/** What a word or a sign means, whatever its accents and its plural: kinds between `_`; nothing when it is not known. */
export function meaningOf(word: string): string | undefined {
  known ??= meanings();
  return known.get(word) ?? known.get(word.toLowerCase()) ?? known.get(bare(word));
}

const bare = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/s?[^a-z]*$|[^a-z]/g, '');
