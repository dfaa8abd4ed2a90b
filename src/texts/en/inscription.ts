import type {FormWords} from '../fr/inscription.js';
import type {RichWords} from '../fr/inscription-rich.js';

/** The words of a form around a definition written in English. */
export const words: FormWords = {
  optional: '(optional)',
  required: '(required)',
  allRequired: 'All answers are required, except those marked “(optional)”.',
  about: (place: string) => `About this space: ${place}`,
  fromPage: 'Taken from what you entered on this page; change the answer if needed.',
  trap: 'Leave this line empty',

  sending: 'Sending…',
  stopSending: 'Stop sending',

  notReady:
    'The rest of the form cannot be loaded: the network may be down. Your answers are kept here; try again in a moment.',

  unavailable: 'The form is not available at the moment.',

  noticeShort: (controller: string) => `Data controller: ${controller}.`,
  noticeShortAnonymous: 'This information is only used as described below.',
  noticeDetails: 'Your data and your rights',
};

export const rich: RichWords = {
  stepOf: (step: number, total: number, title: string) => `Step ${step} of ${total}: ${title}`,
  nextStep: (title: string) => `Next: ${title}`,
  next: 'Next step',
  back: 'Previous step',
  chooseOne: 'Choose',
  communeHint: 'First letters, then choose from the list.',
};
