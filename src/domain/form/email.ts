const email = /^[^\s@<>()[\]",;:]+@[^\s@.,;<>]+(?:\.[^\s@.,;<>]+)+$/u;

export const isEmail = (text: string): boolean => email.test(text);
