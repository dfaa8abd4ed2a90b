import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {intervals, statusAt} from '../../../src/domain/hours/evaluate.js';
import {exceptions} from '../../../src/domain/hours/exceptions.js';
import {readHours} from '../../../src/domain/hours/read-hours.js';
import {readPlainHours} from '../../../src/domain/hours/read-plain.js';

const from = '2026-11-20T00:00';
const to = '2027-02-20T00:00';

/** The same slots over three months, whatever the words. */
function sameHours(text: string, reference: string) {
  const [one, other] = [text, reference].map((words) => {
    const {hours, problem} = readHours(words);
    assert.equal(problem, undefined, words);
    return intervals(hours!, from, to);
  });
  assert.deepEqual(one, other, text);
}

describe('French spelling means the same as OSM', () => {
  const week = 'Mo-Fr 09:00-12:00,14:00-18:00';
  for (const [text, reference] of [
    ['lundi-vendredi 9h-12h, 14h-18h', week],
    ['Lun-Ven : 9h-12h et 14h-18h', week],
    ['lu-ve 9 h - 12 h / 14 h - 18 h', week],
    ['mo-fr 9:00–12:00,14:00—18:00', week],
    ['Du lundi au vendredi de 9h à 12h et de 14h à 18h00', week],
    ['lun., mar., mer., jeu., ven. 09:00 - 12:00 / 14:00 - 18:00', week],
    ['lundi 9h-12h, 14h-18h\nmardi au vendredi 9h-12h, 14h-18h', week],
    ['du lundi au vendredi 9h30-12h15', 'Mo-Fr 09:30-12:15'],
    ['mardi et jeudi 9h-12h ; jours fériés fermé', 'Tu,Th 09:00-12:00; PH off'],
    ['tous les jours 9h-12h', 'Mo-Su 09:00-12:00'],
    ['24h/24, 7j/7', '24/7'],
    ['24 h/24 7 j/7', '24/7'],
    ['lundi 9h-12h ; 28/12/2026 fermé', 'Mo 09:00-12:00; 2026 Dec 28 off'],
    ['lundi 9h-12h ; 2026-12-28 fermé', 'Mo 09:00-12:00; 2026 Dec 28 off'],
    ['lundi 9h-12h ; du 24 décembre au 2 janvier fermé', 'Mo 09:00-12:00; Dec 24-Jan 02 off'],
    ['lundi 9h-12h ; 24 décembre 2026 - 2 janvier 2027 fermé', 'Mo 09:00-12:00; 2026 Dec 24-2027 Jan 02 off'],
    ['lundi 9h-12h ; 24/12/2026-02/01/2027 fermé', 'Mo 09:00-12:00; 2026 Dec 24-2027 Jan 02 off'],
    ['lundi 9h-12h ; 1er janvier fermé', 'Mo 09:00-12:00; Jan 01 off'],
    ['décembre-janvier lundi 9h-12h', 'Dec-Jan Mo 09:00-12:00'],
    ["lundi 9h-12h 'sur rendez-vous'", 'Mo 09:00-12:00 "sur rendez-vous"'],
    ['lundi 9h-12h « sur rendez-vous »', 'Mo 09:00-12:00 "sur rendez-vous"'],
    ['lun,mar 9h-12h', 'Mo,Tu 09:00-12:00'],
    ['mar-ven 9h-12h', 'Tu-Fr 09:00-12:00'],
    ['Mar-Dec 09:00-12:00', 'mars-décembre 09:00-12:00'],
    ['Dec 24,31 09:00-12:00', '24/12,31/12 09:00-12:00'],
    ['Dec 24-26,31 09:00-12:00', 'Dec 24-26 09:00-12:00; Dec 31 09:00-12:00'],
    ['24/12-02/01/2027 09:00-12:00', '2026 Dec 24-2027 Jan 02 09:00-12:00'],
    ['décembre 2026 lundi 9h-12h', '2026 Dec Mo 09:00-12:00'],
  ] as const) {
    it(text, () => sameHours(text, reference));
  }
});

describe('what has no sure meaning gives no hours', () => {
  for (const [text, position] of [
    ['', 0],
    ['   ', 0],
    ['Mo-Fr 09:00-12:00 sauf vacances', 23],
    ['Mar 9h-12h', 0],
    ['jui 9h-12h', 0],
    ['WE 10h-12h', 0],
    ['Mo-Fr 09:00', 11],
    ['Mo-Fr 09:00-', 12],
    ['Mo-Fr 12:15 - 16:', 14],
    ['Mo-Fr 00:00-00:00', 6],
    ['Mo-Fr 14:00-09:00', 6],
    ['Mo-Fr 09:60-12:00', 6],
    ['Mo-Fr 24:30-26:00', 6],
    ['Mo-Fr 09:00-12:00; 14:00-18:00', 19],
    ['Mo-Fr 09:00-12:00; open', 19],
    ['Mo-Fr', 5],
    ['Mo-Fr 10:00-16:00/01:30', 23],
    ['30/02 fermé', 0],
    ['32/01 fermé', 0],
    ['lundi 9h12h', 6],
    ['02/01/2027-24/12/2026 fermé', 0],
    ['Mo[6] 09:00-12:00', 3],
    ['Mo PH 09:00-12:00', 3],
    ['Mo-Fr Sa 09:00-12:00', 6],
    ['constructor 09:00-12:00', 0],
    ['Mo-Fr 9am-5pm', 6],
    ['x'.repeat(5000), 2000],
  ] as const) {
    it(JSON.stringify(text.slice(0, 40)), () => {
      const {hours, problem} = readHours(text);
      assert.equal(hours, undefined);
      assert.equal(problem?.position, position, problem?.message);
      assert.match(problem?.message ?? '', /^caractère \d+, « .+ » : .+[.?]$/u);
    });
  }

  for (const [text, quotation] of [
    ['Mo-Fr 09:00-12:00 sauf congés du maire', 'congés du maire'],
    ['hors les congés de la mairie', 'congés de la mairie'],
    ['sur demande préalable au secrétariat', 'demande préalable au…'],
    ['demande préalable au maire', 'demande préalable au…'],
    ['demandes faites au maire', 'demandes faites au maire'],
    ['x'.repeat(50), `${'x'.repeat(24)}…`],
    ['Mo-Fr', '(fin)'],
  ] as const) {
    it(`and quotes whole words of it: « ${quotation} »`, () => {
      assert.ok(readHours(text).problem?.message.includes(`, « ${quotation} » : `), readHours(text).problem?.message);
    });
  }

  it('in the other texts too, and says which', () => {
    for (const [place, column] of [
      [{closures: 'au pont'}, 'fermetures'],
      [{closures: 'lundi'}, 'fermetures'],
      [{holidays: '12 juillet'}, 'feries'],
      [{holidays: '+31/02/2026'}, 'feries'],
      [{timeZone: 'La Réunion'}, 'fuseau'],
    ] as const) {
      const {hours, problem} = readHours('Mo 09:00-12:00', place);
      assert.equal(hours, undefined);
      assert.equal(problem?.column, column);
    }
  });
});

const words = fc.constantFrom(
  ...'Mo,Tu,Fr,Su,-,–, ,;,|,09:00,12:00,18:00,02:00,26:00,9h,9 h 30,PH,SH,off,closed,open,unknown,"sur rendez-vous",",24/7,24/12/2026,02/01,Dec 24,2026,Jul,easter,+1 day,week,1-53/2,[1],[-1],lundi,mar,fermé,à,du,au,et,/,||,\n,«,é,👍,__proto__,0,99999999999'.split(
    ',',
  ),
  ',',
);
const anyText = fc.oneof(
  fc.string({maxLength: 60, unit: 'binary'}),
  fc.array(words, {maxLength: 14}).map((list) => list.join(' ')),
  fc.array(words, {maxLength: 14}).map((list) => list.join('')),
);

describe('any text', () => {
  it('neither throws nor lasts', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, fc.date({noInvalidDate: false}), (text, closures, holidays, instant) => {
        const start = performance.now();
        const {hours, problem} = readHours(text, {closures, holidays, commune: text});
        assert.equal(!hours, !!problem);
        for (const some of [hours, readHours(text).hours]) {
          if (!some) continue;
          const usual = new Date(1795e9 + (Number(instant) % 1e11 || 0));
          statusAt(some, usual);
          exceptions(some, 20780, 60);
          some.day(20780);
        }
        assert.ok(performance.now() - start < 1500);
      }),
      {numRuns: 3000},
    );
  });

  it('read as plain is read the same as whole', () => {
    const days = fc.constantFrom(...'Mo|Mo-Fr|Sa,Su|Fr-Mo|PH|Mo-Fr,PH|Tu-Tu|Mo-|WeTh'.split('|'));
    const times = fc.constantFrom(
      ...'09:00-12:00|09:00-12:00,14:00-18:00|22:00-02:00|08:30-24:00|14:00-09:00|00:00-00:00|off|closed|09:00'.split(
        '|',
      ),
    );
    const rule = fc.oneof(
      {weight: 9, arbitrary: fc.tuple(days, times).map((pair) => pair.join(' '))},
      {weight: 1, arbitrary: fc.constantFrom('24/7', ' 24/7', 'off', '', '"rdv"')},
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(rule, {minLength: 1, maxLength: 4}), fc.constantFrom('; ', ';'), (list, between) => {
        const text = list.join(between);
        const quick = readPlainHours(text, '');
        if (!quick) return;
        plain++;
        const {hours} = readHours(text);
        assert.ok(hours, text);
        assert.deepEqual(intervals(quick, from, to), intervals(hours, from, to), text);
      }),
      {numRuns: 4000},
    );
    assert.ok(plain > 100, `${plain} plain texts`);
  });
});
