import { env } from './env';

/** Where Cloudinary takes uploads and gives files when no other place is named. */
const CLOUDINARY_API = 'https://api.cloudinary.com';

/** The one place outside ours that a page may know: where files are, or were before another store was chosen. */
function findFileHost(): string {
  const { CLOUDINARY_URL } = env();
  if (!CLOUDINARY_URL) return '';
  const prefix = new URL(CLOUDINARY_URL).searchParams.get('upload_prefix');
  return ` ${new URL(prefix ?? CLOUDINARY_API).origin}`;
}

/**
 * Pages load nothing from elsewhere, but files from their store, and are framed by nobody. A script or style runs that bears the
 * answer's own nonce, or that such a script has loaded; what slips into a page has none. Null in development, whose server needs eval.
 */
export function findContentSecurityPolicy({ nonce }: { nonce: string }): string | null {
  if (env().NODE_ENV !== 'production') return null;
  const fileHost = findFileHost();
  return [
    "default-src 'self'",
    // Without 'self', which 'strict-dynamic' makes void: a script of ours that somebody names in slipped-in markup does not run either.
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Where a mark lies on its page stands in an element's own style, in what the server sends too. It runs nothing and loads nothing.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${fileHost}`,
    // Only for uploads.
    `connect-src 'self'${env().STORAGE_PROVIDER === 'cloudinary' ? fileHost : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
