import { readTranslations } from '@/app/i18n/translations';
import { Button } from '@/app/ui/button';

/** Whose page it is, and the way out, where the header's menu has no script to open by. */
export async function NoScriptAccount({ name }: { name: string }) {
  const t = await readTranslations('start');
  return (
    <noscript>
      <form
        method="post"
        action="/api/forms/sign-out"
        className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-3 px-4 pt-4 text-base sm:px-6"
      >
        <p className="text-ink-muted">
          {t.rich('form.signedInAs', {
            name: () => (
              <strong translate="no" className="wrap-anywhere font-semibold text-ink">
                <bdi>{name}</bdi>
              </strong>
            ),
          })}
        </p>
        <Button worksWithoutScript type="submit">
          {t('form.signOut')}
        </Button>
      </form>
    </noscript>
  );
}
