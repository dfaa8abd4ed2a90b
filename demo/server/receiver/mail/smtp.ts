import {createTransport} from 'nodemailer';
import type {Mailer} from './messages.js';

/**
 * Sends by the operator's mail server: `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465`. Attempts end after
 * ten seconds.
 */
export function smtpMailer(address: string, from: string): Mailer {
  const transport = createTransport({
    url: address,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({to, subject, text, leave}) {
      const oneClick = leave?.startsWith('https:');
      await transport.sendMail({
        from,
        to: {name: '', address: to},
        subject,
        text,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(leave && {'List-Unsubscribe': `<${leave}>`}),
          ...(oneClick && {'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'}),
        },
      });
    },
    close: () => transport.close(),
  };
}
