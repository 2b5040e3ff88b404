/** What the head of every page names, of both routers. */
export const MANIFEST = '/manifest.webmanifest';

export const ICONS = {
  icon: [
    { url: '/favicon.ico', sizes: '32x32' },
    { url: '/icon.svg', type: 'image/svg+xml' },
  ],
  apple: '/apple-touch-icon.png',
};

export const THEME_COLORS = [
  { media: '(prefers-color-scheme: light)', color: '#f6f5f1' },
  { media: '(prefers-color-scheme: dark)', color: '#131519' },
];
