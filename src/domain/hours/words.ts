import {kept} from './kept.js';

/**
 * The words and the signs of a text, line by line after what they mean: kinds of tokens (see `Token`) with their values.
 * Days may be cut to two letters, months to three. Those of the first line have no meaning of their own.
 */
const lines = ` de du des d le la les l en pendant tous toute jour annee mois soleil sur uniquement
b mar
w0 lundi mon
w1 mardi tue
w2 mercredi wed
w3 jeudi thu
w4 vendredi fri
w5 samedi sat
w6 dimanche sun
w5_-_w6 weekend
m1 janvier
m2 fevrier feb
m3 mars
m4 avril apr
m5 mai may
m6 juin jun
m7 juillet jul
m8 aout aug
m9 septembre
m10 octobre
m11 novembre
m12 decembre
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
t0_-_t1440 always
> apartir
N1 premier
l dernier
z0 sunrise dawn lever aube
z1 sunset dusk coucher crepuscule
: :
/ /
[ [
] ]
+ +
( (
) )`
  .split('\n')
  .map((line) => line.split(' '));

/** The fewest letters of a day and of a month; the other words are always whole. */
const shortest: Readonly<Record<string, number>> = {w: 2, m: 3};

/** What a word or a sign means, whatever its accents and its plural: kinds between `_`; nothing when nobody knows. */
export const meaningOf = kept((word: string): string | undefined => {
  const lower = word.trim().toLowerCase() || ';';
  const bare = lower.normalize('NFD').replace(/s?[^a-z]*$|[^a-z]/g, '');
  const whole = (name: string) => lines.find(([, ...words]) => words.includes(name));
  const begun = lines.filter(
    ([meaning = '', ...words]) =>
      bare.length >= (shortest[meaning.replace(/\d+$/, '')] ?? Infinity) &&
      words.some((known) => known.startsWith(bare)),
  );
  return (whole(lower) ?? whole(bare) ?? (begun[1] ? [] : begun[0]))?.[0];
});
