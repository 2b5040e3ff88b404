export const DEMO_PASSWORD = 'casedraft-demo';

const ACCOUNTS = [
  ['Claimant', 'claimant@demo.casedraft.test'],
  ['Officer', 'officer@demo.casedraft.test'],
  ['Officer', 'officer2@demo.casedraft.test'],
  ['Supervisor', 'supervisor@demo.casedraft.test'],
];

/** The address and the accounts, in a box, with how to stop it. */
export function drawBanner({ url, title, stopHint = 'Ctrl-C stops it.' }) {
  const lines = [
    title,
    '',
    `Open        ${url}`,
    '',
    ...ACCOUNTS.map(([role, email]) => `${role.padEnd(11)} ${email}`),
    `Password    ${DEMO_PASSWORD}   (the same for all)`,
    '',
    stopHint,
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '─'.repeat(width + 4);
  return [`╭${rule}╮`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `╰${rule}╯`].join('\n');
}
