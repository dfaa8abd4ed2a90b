import {html, nothing} from 'lit';
import {weekday} from '../../domain/calendar/days.js';
import * as fr from '../../texts/fr/horaires-regular.js';

/**
 * The buttons that go back from a week, by its Monday, towards this one. The first stays where it is when it leads nowhere,
 * and the second gives its focus to the next button when it goes: the focus is never lost.
 */
export function renderBack(monday: number, today: number, show: (monday: number) => void) {
  const thisMonday = today - weekday(today);
  const isOff = monday === thisMonday;
  const comeBack = ({currentTarget}: {readonly currentTarget: EventTarget | null}) => {
    ((currentTarget as HTMLElement).nextElementSibling as HTMLElement).focus();
    show(thisMonday);
  };
  return html`<button
      aria-label=${isOff ? fr.noPreviousWeek : fr.previousWeek}
      aria-disabled=${isOff}
      @click=${() => isOff || show(monday - 7)}
    >
      <span aria-hidden="true">‹&nbsp;</span>${fr.previous}
    </button>
    ${monday > thisMonday + 7 ? html`<button class="back" @click=${comeBack}>${fr.thisWeek}</button>` : nothing}`;
}
