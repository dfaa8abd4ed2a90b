/** The back ends that can receive the answers; the first is our own contract. */
export const services = [
  'json',
  'formulaire',
  'listmonk',
  'brevo',
  'grist',
  'formbricks',
  'formspree',
  'courriel',
] as const;
export type Service = (typeof services)[number];
