import { Button } from '@/app/ui/button';

const PASSWORD = 'casedraft-demo';
const ACCOUNTS = [
  { role: 'Claimant', email: 'claimant@demo.casedraft.test' },
  { role: 'Officer', email: 'officer@demo.casedraft.test' },
  { role: 'Second officer', email: 'officer2@demo.casedraft.test' },
  { role: 'Supervisor', email: 'supervisor@demo.casedraft.test' },
];

/** The accounts of a demo installation, to fill the form with. Never rendered in any other mode. */
export function DemoAccounts({ onChoose }: { onChoose: (account: { email: string; password: string }) => void }) {
  return (
    <section
      aria-labelledby="demo-accounts"
      className="grid gap-3 rounded-lg border border-line bg-surface p-4 text-base"
    >
      <div>
        <h2 id="demo-accounts" className="font-semibold">
          Demo accounts
        </h2>
        <p className="text-ink-muted text-sm">
          The password of each is{' '}
          <code translate="no" className="font-semibold text-ink">
            {PASSWORD}
          </code>
          .
        </p>
      </div>
      <ul className="grid gap-2">
        {ACCOUNTS.map(({ role, email }) => (
          <li key={email} className="flex items-center justify-between gap-3">
            <div className="min-w-0">
              <p className="font-medium text-sm">{role}</p>
              <p translate="no" className="truncate text-ink-muted text-sm">
                {email}
              </p>
            </div>
            <Button
              size="sm"
              aria-label={`Use ${role.toLowerCase()}`}
              onClick={() => onChoose({ email, password: PASSWORD })}
            >
              Use
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
