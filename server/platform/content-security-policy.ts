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
 * Pages load nothing from elsewhere, but files from their store, and are framed by nobody. Next's own scripts and styles
 * are inline, hence 'unsafe-inline'; even so, what slips in can load nothing and send nothing anywhere else. Null in
 * development, whose server needs eval.
 */
export function findContentSecurityPolicy(): string | null {
  if (env().NODE_ENV !== 'production') return null;
  const fileHost = findFileHost();
  return [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${fileHost}`,
    // Only for uploads.
    `connect-src 'self'${env().STORAGE_PROVIDER === 'cloudinary' ? fileHost : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
